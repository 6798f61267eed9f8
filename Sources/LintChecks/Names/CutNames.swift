import TextModel

/// Names that lost their end: `Indone`, and `Fedor` beside `Fedorchenko`.
struct CutNames {
  private(set) var all: [NameVariant] = []
  /// Letters that are left, at least: of a name of the text, and of a country.
  private static let (fewest, fewestOfCountry) = (4, 5)
  /// Names that begin like a form and are looked at, at most.
  private static let most = 64

  init(_ forms: [NameForm], _ document: Document) {
    let cut = forms.indices.filter { number in
      let form = forms[number]
      return form.tokens.count == 1 && form.folded.count >= Self.fewest && !form.isListed && !form.isCommon && !form.isAllCapitals
        && !form.flags.contains(.hyphen) && !Self.isUsual(form, document)
    }
    guard !cut.isEmpty else { return }
    // By the first letters, as one number: what begins like a form lies behind it.
    let sorted = forms.indices.filter { !forms[$0].tokens.isEmpty && !forms[$0].flags.contains(.hyphen) }
      .map { (key: Self.packed(forms[$0].folded), form: $0) }.sorted { $0.key < $1.key }
    for number in cut {
      let form = forms[number]
      let key = Self.packed(form.folded)
      let first = sorted.partitioningIndex { $0.key >= key }
      let last = key | (form.folded.count < 8 ? UInt64.max >> UInt64(8 * form.folded.count) : 0)
      let longer = sorted[first...].prefix(Self.most).lazy.prefix { $0.key <= last }.first { Self.isWhole(forms[$0.form], of: form, document) }
      if let longer {
        let whole = forms[longer.form]
        all.append(NameVariant(difference: .cut, wrong: form.places(document), other: whole.text(document), right: whole.places(document)))
      } else if form.folded.count >= Self.fewestOfCountry, form.isAlone, let country = Countries.shared.first(startingWith: form.text(document)) {
        all.append(NameVariant(difference: .cut, wrong: form.places(document), other: country, right: []))
      }
    }
  }

  /// “Juve” is short for “Juventus”, and everybody writes it.
  private static func isUsual(_ form: NameForm, _ document: Document) -> Bool {
    document.language.frequencies.map { frequencies in form.folded.withUnsafeBufferPointer { frequencies.isKnownSomewhere($0) } } ?? false
  }

  /// Eight letters, the first highest.
  private static func packed(_ letters: [UInt8]) -> UInt64 {
    letters.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - min(8, letters.count)))
  }

  /// The form goes on in small letters, and not with an ending that makes another word. ("BerovkaThe" is two words.)
  private static func isWhole(_ whole: NameForm, of form: NameForm, _ document: Document) -> Bool {
    let (long, short) = (document.bytes[whole.range], document.bytes[form.range])
    guard long.count > short.count, long.starts(with: short) else { return false }
    let rest = long.dropFirst(short.count)
    return rest.allSatisfy { $0.isLowercaseASCII || $0 >= 0x80 } && !NameLetters.isDerivation(rest)
  }
}

/// The countries whose names are one word.
struct Countries: Sendable {
  static let shared = Countries()

  private var names: [String] = []

  private init() {
    var isSection = false
    Resource(named: "names/classes.txt")?.forEachLine { line, _ in
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("[") {
        isSection = text == "[country]"
      } else if isSection {
        names += text.split(separator: " ").map(String.init)
      }
    }
  }

  /// The first country whose name goes on behind a text by two letters and more.
  func first(startingWith text: String) -> String? { names.first { $0.hasPrefix(text) && $0.count >= text.count + 2 } }
}
