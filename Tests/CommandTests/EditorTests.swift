import Foundation
import TestSupport
import Testing

/// Guards what README says of editors: the buffer is repaired, or stays as it was; it never holds a message.
@Suite struct EditorTests {
  /// An editor, and how it hands its buffer to a command.
  enum Editor: Sendable {
    /// With files between the two, or with pipes.
    case vim(pipes: Bool)
    case emacs

    /// A script that sends all of a file through a filter, puts what comes back in its place and saves the file.
    func script(_ filter: String, _ file: String) -> String {
      switch self {
      case .vim(let pipes):
        "\(EditorTests.vim ?? "") -N -n -es -u NONE -i NONE -c 'set \(pipes ? "no" : "")shelltemp' -c '%!\(filter)' -c wq '\(file)'"
      case .emacs:
        """
        emacs -Q --batch '\(file)' --eval '(progn (setq make-backup-files nil)
          (shell-command-on-region (point-min) (point-max) "\(filter)" nil t) (set-buffer-modified-p t) (save-buffer))'
        """
      }
    }
  }

  /// Vim, by the names that packages give it.
  private static let vim = ["vim", "vim.tiny", "vim.nox"].first(where: Shell.has)
  private static let vimIsThere = ConditionTrait.enabled(if: vim != nil, "Vim is not installed; ./bootstrap test installs it")
  private static let emacsIsThere = ConditionTrait.enabled(if: Shell.has("emacs"), "Emacs is not installed; ./bootstrap test installs it")

  private static let dirty = "The café is is closed.\n\n“It rained all the the time,” said Nguyễn Thị Hoa.\n"
  private static let repaired = "The café is closed.\n\n“It rained all the time,” said Nguyễn Thị Hoa.\n"

  /// What the buffer holds after a filter.
  private func buffer(
    _ text: String, _ editor: Editor, filter: String = "mtlint fix -", name: String = "a.txt", configuration: String? = nil
  ) throws -> String {
    let folder = try Scratch.make("editor")
    try Scratch.write(text, to: name, in: folder)
    if let configuration { try Scratch.write(configuration, to: ".mtlint.yml", in: folder) }
    _ = try Shell.run(editor.script(filter, name), in: folder)
    let files = try Tree.read(folder).filter { $0.key != ".mtlint.yml" }
    #expect(Array(files.keys) == [name])
    return String(decoding: files[name] ?? [], as: UTF8.self)
  }

  @Test(vimIsThere, arguments: [false, true]) func vimsBufferIsRepairedOrStays(_ pipes: Bool) throws { try isRepairedOrStays(.vim(pipes: pipes)) }

  @Test(emacsIsThere) func theBufferOfEmacsIsRepairedOrStays() throws { try isRepairedOrStays(.emacs) }

  /// What goes wrong leaves the buffer alone: text of a format that is not read, a wrong configuration, a wrong option.
  private func isRepairedOrStays(_ editor: Editor) throws {
    #expect(try buffer(Self.dirty, editor) == Self.repaired)
    #expect(try buffer(Self.repaired, editor) == Self.repaired)
    let map = "<?xml version=\"1.0\"?>\n<map><place>It is is cold.</place><place>It is warm.</place></map>\n"
    #expect(try buffer(map, editor) == map)
    #expect(try buffer(Self.dirty, editor, configuration: "no-such-key: 1\n") == Self.dirty)
    #expect(try buffer(Self.dirty, editor, configuration: "rules: {no-such-rule: off}\n") == Self.dirty)
    #expect(try buffer(Self.dirty, editor, filter: "mtlint fix --no-such-option -") == Self.dirty)
  }

  /// Both editors take both streams for the buffer: a command that is no filter leaves its message there.
  @Test(vimIsThere) func vimTakesBothStreams() throws { try takesBothStreams(.vim(pipes: false)) }

  @Test(emacsIsThere) func emacsTakesBothStreams() throws { try takesBothStreams(.emacs) }

  private func takesBothStreams(_ editor: Editor) throws {
    #expect(try buffer(Self.dirty, editor, filter: "mtlint check --no-such-option -").hasPrefix("mtlint: Unknown option"))
  }

  /// With its name the file has what the configuration says of it.
  @Test(vimIsThere) func vimTellsTheName() throws {
    let configuration = "overrides: [{paths: [\"drafts/*\"], rules: {duplicated-word: off}}]\n"
    func buffer(_ filter: String) throws -> String {
      try self.buffer(Self.dirty, .vim(pipes: false), filter: filter, name: "drafts/a b.txt", configuration: configuration)
    }
    #expect(try buffer("mtlint fix --path %:S -") == Self.dirty)
    #expect(try buffer("mtlint fix -") == Self.repaired)
  }
}
