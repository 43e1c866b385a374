// The one file that calls librsvg and cairo. Both are loaded when the first picture is wanted: linked, they and what they need
// would be loaded by every run of every command.
internal import CPictures
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Draws SVG by librsvg, on surfaces of cairo.
///
/// librsvg gets the text without an address, so it loads nothing that the text names. Fonts come from the system.
@safe struct PictureLibrary: Sendable {
  /// A picture of that width or height is the largest that cairo makes of pixels.
  private static let longestSide = 32_767.0
  /// So many pixels take a gigabyte while they are drawn.
  private static let mostPixels = 268_435_456.0

  /// The library, loaded once; nothing where the system has none.
  private static let loaded = PictureLibrary()

  /// cairo and fontconfig share what they know of fonts, so pictures are drawn one after the other.
  private static let turn = Mutex(())

  private let readSVG: picture_rsvg_handle_new_from_data
  private let sizeOf: picture_rsvg_handle_get_intrinsic_size_in_pixels
  private let draw: picture_rsvg_handle_render_document
  private let freeSVG: picture_g_object_unref
  private let freeError: picture_g_error_free
  private let makeImage: picture_cairo_image_surface_create
  private let makePage: picture_cairo_pdf_surface_create_for_stream
  private let describePage: picture_cairo_pdf_surface_set_metadata
  private let writeImage: picture_cairo_surface_write_to_png_stream
  private let statusOfSurface: picture_cairo_surface_status
  private let finishSurface: picture_cairo_surface_finish
  private let freeSurface: picture_cairo_surface_destroy
  private let makeContext: picture_cairo_create
  private let statusOfContext: picture_cairo_status
  private let freeContext: picture_cairo_destroy
  private let text: picture_cairo_status_to_string

  /// The bytes of a picture.
  ///
  /// - Parameters:
  ///   - svg: The text of the map.
  ///   - format: What to make of it.
  /// - Returns: The picture as its file.
  /// - Throws: ``PictureError``.
  static func picture(of svg: String, as format: PictureFormat) throws(PictureError) -> [UInt8] {
    guard let loaded else { throw .missingLibrary }
    return try turn.withLock { _ in Result { () throws(PictureError) in try loaded.picture(of: svg, as: format) } }
      .get()
  }
}

// MARK: - Loading

extension PictureLibrary {
  #if canImport(Darwin)
    private static let files = [
      "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib", "/usr/local/lib/librsvg-2.2.dylib",
    ]
  #else
    private static let files = ["librsvg-2.so.2"]
  #endif

  private init?() {
    let opened = unsafe PictureLibrary.files.lazy.compactMap { unsafe dlopen($0, RTLD_NOW | RTLD_LOCAL) }.first
    guard let library = unsafe opened else { return nil }
    // What librsvg needs itself, cairo and GLib, is found through it too.
    func find(_ name: String) -> UnsafeMutableRawPointer? { unsafe dlsym(library, name) }
    guard
      let readSVG = unsafe find("rsvg_handle_new_from_data"),
      let sizeOf = unsafe find("rsvg_handle_get_intrinsic_size_in_pixels"),
      let draw = unsafe find("rsvg_handle_render_document"), let freeSVG = unsafe find("g_object_unref"),
      let freeError = unsafe find("g_error_free"), let makeImage = unsafe find("cairo_image_surface_create"),
      let makePage = unsafe find("cairo_pdf_surface_create_for_stream"),
      let describePage = unsafe find("cairo_pdf_surface_set_metadata"),
      let writeImage = unsafe find("cairo_surface_write_to_png_stream"),
      let statusOfSurface = unsafe find("cairo_surface_status"),
      let finishSurface = unsafe find("cairo_surface_finish"), let freeSurface = unsafe find("cairo_surface_destroy"),
      let makeContext = unsafe find("cairo_create"), let statusOfContext = unsafe find("cairo_status"),
      let freeContext = unsafe find("cairo_destroy"), let text = unsafe find("cairo_status_to_string")
    else { return nil }
    unsafe self.readSVG = unsafeBitCast(readSVG, to: picture_rsvg_handle_new_from_data.self)
    unsafe self.sizeOf = unsafeBitCast(sizeOf, to: picture_rsvg_handle_get_intrinsic_size_in_pixels.self)
    unsafe self.draw = unsafeBitCast(draw, to: picture_rsvg_handle_render_document.self)
    unsafe self.freeSVG = unsafeBitCast(freeSVG, to: picture_g_object_unref.self)
    unsafe self.freeError = unsafeBitCast(freeError, to: picture_g_error_free.self)
    unsafe self.makeImage = unsafeBitCast(makeImage, to: picture_cairo_image_surface_create.self)
    unsafe self.makePage = unsafeBitCast(makePage, to: picture_cairo_pdf_surface_create_for_stream.self)
    unsafe self.describePage = unsafeBitCast(describePage, to: picture_cairo_pdf_surface_set_metadata.self)
    unsafe self.writeImage = unsafeBitCast(writeImage, to: picture_cairo_surface_write_to_png_stream.self)
    unsafe self.statusOfSurface = unsafeBitCast(statusOfSurface, to: picture_cairo_surface_status.self)
    unsafe self.finishSurface = unsafeBitCast(finishSurface, to: picture_cairo_surface_finish.self)
    unsafe self.freeSurface = unsafeBitCast(freeSurface, to: picture_cairo_surface_destroy.self)
    unsafe self.makeContext = unsafeBitCast(makeContext, to: picture_cairo_create.self)
    unsafe self.statusOfContext = unsafeBitCast(statusOfContext, to: picture_cairo_status.self)
    unsafe self.freeContext = unsafeBitCast(freeContext, to: picture_cairo_destroy.self)
    unsafe self.text = unsafeBitCast(text, to: picture_cairo_status_to_string.self)
  }
}

// MARK: - Drawing

extension PictureLibrary {
  private func picture(of svg: String, as format: PictureFormat) throws(PictureError) -> [UInt8] {
    let bytes = Array(svg.utf8)
    var error: UnsafeMutablePointer<picture_error>?
    guard let document = unsafe readSVG(bytes, bytes.count, &error) else { throw unsafe failure(error) }
    defer { unsafe freeSVG(document) }
    var size = (width: 0.0, height: 0.0)
    guard unsafe sizeOf(document, &size.width, &size.height) != 0 else { throw .failed("the map tells no size") }
    switch format {
    case .png: return try unsafe image(of: document, size.width * format.scale, size.height * format.scale)
    case .pdf: return try unsafe page(of: document, size.width * format.scale, size.height * format.scale)
    }
  }

  private func image(of document: OpaquePointer, _ width: Double, _ height: Double) throws(PictureError) -> [UInt8] {
    let (width, height) = (width.rounded(.up), height.rounded(.up))
    guard max(width, height) <= Self.longestSide, width * height <= Self.mostPixels else {
      throw .tooLarge(width: Int(exactly: width) ?? .max, height: Int(exactly: height) ?? .max)
    }
    let surface = unsafe makeImage(0, CInt(width), CInt(height))
    defer { unsafe freeSurface(surface) }
    try unsafe draw(document, on: surface, width, height)
    var bytes: [UInt8] = []
    let status = unsafe withUnsafeMutablePointer(to: &bytes) { unsafe writeImage(surface, PictureLibrary.receive, $0) }
    try check(status)
    return bytes
  }

  private func page(of document: OpaquePointer, _ width: Double, _ height: Double) throws(PictureError) -> [UInt8] {
    var bytes: [UInt8] = []
    try unsafe withUnsafeMutablePointer(to: &bytes) { bytes throws(PictureError) in
      let surface = unsafe makePage(PictureLibrary.receive, bytes, width, height)
      defer { unsafe freeSurface(surface) }
      // Without a date of ours the file would hold the time of day (reproducible-builds.org/docs/timestamps).
      unsafe describePage(surface, PictureLibrary.dateOfCreation, "1970-01-01T00:00:00Z")
      try unsafe draw(document, on: surface, width, height)
      unsafe finishSurface(surface)
      try check(unsafe statusOfSurface(surface))
    }
    return bytes
  }

  /// `CAIRO_PDF_METADATA_CREATE_DATE`.
  private static let dateOfCreation: CInt = 5

  private func draw(
    _ document: OpaquePointer, on surface: OpaquePointer, _ width: Double, _ height: Double
  ) throws(PictureError) {
    try check(unsafe statusOfSurface(surface))
    let context = unsafe makeContext(surface)
    defer { unsafe freeContext(context) }
    var place = picture_rectangle(x: 0, y: 0, width: width, height: height)
    var error: UnsafeMutablePointer<picture_error>?
    guard unsafe draw(document, context, &place, &error) != 0 else { throw unsafe failure(error) }
    try check(unsafe statusOfContext(context))
  }

  /// Takes the bytes that cairo makes.
  private static let receive: picture_write = { receiver, bytes, count in
    guard let receiver = unsafe receiver?.assumingMemoryBound(to: [UInt8].self), let bytes = unsafe bytes else {
      return 11
    }
    unsafe receiver.pointee.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    return 0
  }

  private func check(_ status: CInt) throws(PictureError) {
    guard status != 0 else { return }
    throw .failed(unsafe String(cString: text(status)))
  }

  private func failure(_ error: UnsafeMutablePointer<picture_error>?) -> PictureError {
    guard let error = unsafe error else { return .failed("no reason was given") }
    defer { unsafe freeError(error) }
    return .failed(unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "")
  }
}
