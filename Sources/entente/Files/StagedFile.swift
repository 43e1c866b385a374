/// A file that is written beside the place where it belongs, and moved there when all is well.
struct StagedFile: Sendable {
  /// The path as the user gave it.
  let path: String
  private let destination: String
  /// The file to be moved; nothing where the bytes go straight to a device.
  private let temporary: String?

  /// Writes a file beside its place and makes sure that it has reached the disk.
  ///
  /// A device or pipe is no file that could be replaced and is written to at once. A symbolic link stays, and the file that it
  /// leads to is replaced. The new file has the old one's mode.
  init(_ writing: Writing, for path: String) throws(WritingError) {
    self.path = path
    destination = FileSystem.resolved(path)
    let occupant = FileSystem.occupant(of: path)
    let opened: (descriptor: CInt, path: String?)
    do throws(FileSystem.Failure) {
      opened =
        if case .device = occupant { (try FileSystem.openForAppending(path), nil) } else {
          try StagedFile.create(beside: destination)
        }
    } catch {
      throw WritingError(error, name: path)
    }
    temporary = opened.path
    defer { FileSystem.close(opened.descriptor) }
    do throws(WritingError) {
      var output = FileOutput(descriptor: opened.descriptor, name: path)
      try writing(&output)
      if temporary != nil { try StagedFile.complete(output, as: occupant) }
    } catch {
      discard()
      throw error
    }
  }

  /// Moves the file to its place.
  func commit() throws(WritingError) {
    guard let temporary else { return }
    do throws(FileSystem.Failure) {
      try FileSystem.rename(temporary, to: destination)
    } catch {
      throw WritingError(error, name: path)
    }
  }

  /// Removes the file that was not moved.
  func discard() {
    if let temporary { FileSystem.remove(temporary) }
  }

  /// Gives a written file the mode of the one that it replaces, and waits until it has reached the disk.
  private static func complete(_ output: FileOutput, as occupant: FileSystem.Occupant) throws(WritingError) {
    do throws(FileSystem.Failure) {
      if case .file(let mode) = occupant { try FileSystem.setMode(mode, of: output.descriptor) }
      try FileSystem.synchronize(output.descriptor)
    } catch {
      throw WritingError(error, name: output.name)
    }
  }

  /// Makes a file in the folder of another, with a name that no other process uses.
  private static func create(
    beside destination: String
  ) throws(FileSystem.Failure) -> (descriptor: CInt, path: String?) {
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
  static func write(_ outputs: [(path: String, writing: Writing)]) throws(WritingError) {
    var staged: [StagedFile] = []
    do throws(WritingError) {
      for output in outputs { staged.append(try StagedFile(output.writing, for: output.path)) }
      for file in staged { try file.commit() }
    } catch {
      for file in staged { file.discard() }
      throw error
    }
  }
}
