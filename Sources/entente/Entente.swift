@main struct Entente { static func main() {} }
