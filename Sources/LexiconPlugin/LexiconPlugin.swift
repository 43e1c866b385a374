import Foundation
import PackagePlugin

/// Lets the build store the lexicons as tables that are ready to use.
@main
struct LexiconPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    let folder = context.pluginWorkDirectoryURL
    return [
      .buildCommand(
        displayName: "Compiling lexicons", executable: try context.tool(named: "lexicon-compiler").url,
        arguments: [folder.path()], outputFiles: [folder.appending(path: "lexicons.c")])
    ]
  }
}
