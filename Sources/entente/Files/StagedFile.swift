/// A file that is written in full beside the place where it belongs, and moved there when all is well.
struct StagedFile: Sendable {
  /// The path as the user gave it.
  let path: String
  private let destination: String
  /// The file to be moved; nothing where the bytes went straight to a device.
  private let temporary: String?

  /// Writes a file beside its place and makes sure that it has reached the disk.
  ///
  /// A device or pipe is no file that could be replaced and is written to at once. A symbolic link stays, and the file that it
  /// leads to is replaced. The new file has the old one's mode.
  init(_ bytes: [UInt8], for path: String) throws(WritingError) {
    self.path = path
    do throws(FileSystem.Failure) {
      destination = FileSystem.resolved(path)
      switch FileSystem.occupant(of: path) {
      case .device:
        temporary = nil
        try StagedFile.write(bytes, toDevice: path)
      case .file(let mode): temporary = try StagedFile.stage(bytes, beside: destination, mode: mode)
      case .nothing, .folder: temporary = try StagedFile.stage(bytes, beside: destination, mode: nil)
      }
    } catch {
      throw error.isClosedPipe ? .closedPipe : .refused(path: path, reason: error.reason)
    }
  }

  /// Moves the file to its place.
  func commit() throws(WritingError) {
    guard let temporary else { return }
    do throws(FileSystem.Failure) {
      try FileSystem.rename(temporary, to: destination)
    } catch {
      throw .refused(path: path, reason: error.reason)
    }
  }

  /// Removes the file that was not moved.
  func discard() {
    if let temporary { FileSystem.remove(temporary) }
  }

  private static func write(_ bytes: [UInt8], toDevice path: String) throws(FileSystem.Failure) {
    let descriptor = try FileSystem.openForAppending(path)
    defer { FileSystem.close(descriptor) }
    try FileSystem.write(bytes, to: descriptor)
  }

  private static func stage(
    _ bytes: [UInt8], beside destination: String, mode: UInt32?
  ) throws(FileSystem.Failure) -> String {
    let (descriptor, path) = try create(beside: destination)
    defer { FileSystem.close(descriptor) }
    do throws(FileSystem.Failure) {
      try FileSystem.write(bytes, to: descriptor)
      if let mode { try FileSystem.setMode(mode, of: descriptor) }
      try FileSystem.synchronize(descriptor)
    } catch {
      FileSystem.remove(path)
      throw error
    }
    return path
  }

  /// Makes a file in the folder of another, with a name that no other process uses.
  private static func create(
    beside destination: String
  ) throws(FileSystem.Failure) -> (descriptor: CInt, path: String) {
    let folder = destination.lastIndex(of: "/").map { String(destination[...$0]) } ?? ""
    var attempt = 0
    while true {
      // The name does not hold the destination's, which may be as long as the system allows.
      let path = "\(folder).entente-\(FileSystem.process)-\(attempt)"
      do throws(FileSystem.Failure) {
        return (try FileSystem.create(path), path)
      } catch  where error.isExistingFile && attempt < 1000 {
        attempt += 1
      }
    }
  }
}

extension StagedFile {
  /// Writes several files so that either all of them take their places or, as far as the system lets it be known, none.
  static func write(_ outputs: [(path: String, bytes: [UInt8])]) throws(WritingError) {
    var staged: [StagedFile] = []
    do throws(WritingError) {
      for output in outputs { staged.append(try StagedFile(output.bytes, for: output.path)) }
      for file in staged { try file.commit() }
    } catch {
      for file in staged { file.discard() }
      throw error
    }
  }
}
