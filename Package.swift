// swift-tools-version: 6.1
import PackageDescription

// Targets in dependency order: read from the top down, this list is the design.
let package = Package(
  name: "mtlint",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "mtlint", targets: ["mtlint"]),
    .executable(name: "mtlint-serve", targets: ["mtlint-serve"]),
    .library(
      name: "MTLint", targets: ["FileSystem", "TextModel", "TextSources", "Bitext", "LintEngine", "LintChecks", "LintReports", "LintSession"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(name: "CHunspell", pkgConfig: "hunspell", providers: [.apt(["libhunspell-dev"]), .brew(["hunspell"])]),
    .systemLibrary(name: "CICU", pkgConfig: "icu-uc", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    // Files without Foundation: read, replaced in one step, their paths as bytes; temporary ones go when a signal ends the process.
    .target(name: "CFiles"),
    .target(name: "FileSystem", dependencies: ["CFiles"]),
    // A YAML file -> its values with their places.
    .target(name: "YAML", dependencies: ["CYAML"]),
    // ICU and hunspell behind opaque C types; the packed rules and the dictionaries, embedded.
    .target(name: "CText", dependencies: ["CHunspell", "CICU"]),
    // Bytes -> Document: tokens, sentences, blocks, words and what is known about them.
    .target(name: "TextModel", dependencies: ["CText", "FileSystem"]),
    // The bytes of a file -> the texts in it, in UTF-8, with the way back: compression, encodings, formats, tags as evidence.
    .target(name: "TextSources", dependencies: ["FileSystem", "TextModel", "CGumbo", "CMarkGFM", "CExpat", "CZlib", "CZstd", "YAML"]),
    // A text beside the text it was translated from: sentences aligned, numbers and names compared.
    .target(name: "Bitext", dependencies: ["CText", "TextModel"]),
    // Rules, findings, fixes, configuration: what happens to a document, whatever is looked for in it.
    .target(name: "LintEngine", dependencies: ["Bitext", "TextModel"]),
    // How each rule sees what it looks for; the pattern language.
    .target(name: "LintChecks", dependencies: ["Bitext", "LintEngine"]),
    // One reporter a file.
    .target(name: "LintReports", dependencies: ["FileSystem", "LintEngine", "TextSources"], exclude: ["HTML/report.css", "HTML/report.js"]),
    // YAML, read at run time: users' rule folders and configuration; for developers, the rules that are packed.
    .target(name: "RuleFiles", dependencies: ["Bitext", "FileSystem", "LintChecks", "YAML"]),
    // Configuration, inputs, baseline, jobs: all that a front door needs. Never prints, never exits.
    .target(name: "LintSession", dependencies: ["Bitext", "FileSystem", "LintChecks", "LintReports", "RuleFiles", "TextSources"]),
    // Pairs of texts, as translated and as published -> rows for a rule folder.
    .target(name: "Learning", dependencies: ["FileSystem", "LintChecks", "LintSession"]),
    // The door for editors: findings, repairs and explanations while one types (LSP).
    .target(name: "LanguageServer", dependencies: ["FileSystem", "LintSession", "YAML"]),
    .executableTarget(
      name: "mtlint",
      dependencies: [
        "Bitext", "FileSystem", "LanguageServer", "Learning", "LintSession", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // LanguageTool's HTTP interface without the HTTP: a request's parameters -> findings -> the answer.
    .target(name: "LanguageToolAPI", dependencies: ["LintReports", "LintSession"]),
    // Its server, a product of its own: who builds mtlint builds no network.
    .executableTarget(
      name: "mtlint-serve",
      dependencies: [
        "LanguageToolAPI", .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // ICU's facts of languages, for tables that are made ahead.
    .target(name: "CLocale", dependencies: ["CICU"], linkerSettings: [.linkedLibrary("icui18n")]),
    .executableTarget(
      name: "mtlint-dev",
      dependencies: [
        "Bitext", "CLocale", "FileSystem", "LanguageServer", "LintChecks", "RuleFiles", "TextSources",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // What several test targets need: the lexicon (loaded once), the project's rules, samples, what must hold for any bytes, what is fuzzed.
    .target(
      name: "TestSupport",
      dependencies: ["FileSystem", "LintChecks", "LintReports", "LintSession", "RuleFiles", "TextSources", "CExpat", "CZlib", "CZstd"],
      path: "Tests/Support"),
    .testTarget(name: "FileSystemTests", dependencies: ["FileSystem", "TestSupport"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"]),
    .testTarget(name: "TextModelTests", dependencies: ["FileSystem", "TextModel", "TestSupport"]),
    .testTarget(name: "TextSourcesTests", dependencies: ["FileSystem", "TextSources", "TestSupport"]),
    .testTarget(name: "BitextTests", dependencies: ["Bitext", "TestSupport"]),
    .testTarget(name: "LintEngineTests", dependencies: ["FileSystem", "LintChecks", "RuleFiles", "TestSupport"]),
    .testTarget(name: "ReportTests", dependencies: ["FileSystem", "LintReports", "TextSources", "TestSupport"]),
    .testTarget(name: "LearningTests", dependencies: ["Learning", "RuleFiles", "TestSupport"]),
    .testTarget(name: "SessionTests", dependencies: ["FileSystem", "LintSession", "TestSupport"]),
    .testTarget(name: "LanguageServerTests", dependencies: ["FileSystem", "LanguageServer", "LintSession", "TestSupport"]),
    .testTarget(name: "LanguageToolTests", dependencies: ["LanguageToolAPI", "mtlint-serve", "LintSession", "TestSupport"]),
    .testTarget(name: "RuleTests", dependencies: ["Bitext", "FileSystem", "LintChecks", "RuleFiles", "TestSupport"]),
    .testTarget(
      name: "CommandTests", dependencies: ["FileSystem", "mtlint", "mtlint-dev", "mtlint-serve", "LintSession", "TestSupport", "YAML"],
      exclude: ["Browser", "Cases", "Server/Clients"]),
    .testTarget(name: "DevelopmentTests", dependencies: ["FileSystem", "LanguageServer", "mtlint-dev", "TestSupport"]),
    .testTarget(name: "CorpusTests", dependencies: ["FileSystem", "LintChecks", "LintReports", "TestSupport"], exclude: ["Articles", "Snapshots"]),
  ],
  cLanguageStandard: .c2x
)

// The fuzz target stays out of every ordinary build: its main is libFuzzer's. Tests/Fuzzing/run sets the variable.
if Context.environment["MTLINT_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(name: "mtlint-fuzz", dependencies: ["FileSystem", "TestSupport"], path: "Tests/Fuzzing", exclude: ["run", "tokens.dict"]))
}
