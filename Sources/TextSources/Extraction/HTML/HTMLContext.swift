import TextModel

/// What holds for text at a place of an HTML file, from the elements around it.
struct HTMLContext {
  /// Nothing here is text.
  var isLeftOut = false
  private var isCode = false
  private var isOtherLanguage = false
  private var isUntranslated = false
  /// The innermost element around the article: a menu, a box at the side. A number in `HTMLFurniture`.
  private(set) var furniture: Int?
  /// The innermost block element. A number in `HTMLMainPart`.
  private(set) var element: Int?
  /// In the main heading.
  private(set) var isHeading = false
  /// In the title of the page, which browsers show.
  private(set) var isTitle = false
  private var isInArticle = false
  /// In SVG or MathML.
  private(set) var isForeign = false
  private(set) var label: Block.Kind?

  init(label: Block.Kind? = nil) { self.label = label }

  /// Text here is read and not changed.
  var isProtected: Bool { isCode || isOtherLanguage || isUntranslated }

  /// Words in classes and ids of what stands around an article. Few, so that the article itself is not taken for it.
  private static let furnitureWords: Set<String> = [
    "advert", "advertisement", "ads", "breadcrumb", "breadcrumbs", "comment", "comments", "consent", "cookie", "cookies", "newsletter", "pagination",
    "promo", "recommended", "related", "share", "sharing", "sharedaddy", "sidebar", "social", "sponsored", "subscribe",
  ]
  /// Words beside them that make a name one of a frame around both: `has-sidebar`, `content-sidebar-wrap`.
  private static let frameWords: Set<String> = [
    "article", "body", "container", "content", "fixed", "has", "l", "layout", "main", "no", "with", "without", "wrap", "wrapper",
  ]
  private static let furnitureRoles: Set<String> = ["banner", "complementary", "contentinfo", "navigation", "search"]
  /// Elements that hold the article; what their classes say is about the page.
  private static let frames: Set<String> = ["html", "body", "main", "article"]

  /// The context in an element. `value` gives its attributes, decoded.
  func inside(
    _ name: String, _ traits: HTMLElement, language: String, furniture known: inout HTMLFurniture, main: inout HTMLMainPart,
    value: (String) -> String?
  ) -> HTMLContext {
    var inner = self
    if name == "svg" || name == "math" { inner.isForeign = true }
    if ["foreignobject", "desc", "annotation-xml"].contains(name) { inner.isForeign = false }
    if isLeftOut { return inner }
    inner.isLeftOut = traits.contains(.leftOut) || value("hidden") != nil
    if traits.contains(.block) { inner.element = main.open(within: element) }
    if name == "h1" { inner.isHeading = true }
    if name == "title" { inner.isTitle = true }
    inner.isCode = isCode || traits.contains(.code)
    if name == "article" || name == "main" { inner.isInArticle = true }
    if name == "h1" || name == "main", let furniture { known.hold(furniture) }
    if let label = HTMLElement.label(of: name) { inner.label = label } else if HTMLElement.unlabelled.contains(name) { inner.label = nil }
    if let tag = value("lang") ?? value("xml:lang"), name != "html", name != "body" {
      // The language of the whole page is what the user says, whatever a template says.
      inner.isOtherLanguage = !tag.isEmpty && Self.primary(tag) != Self.primary(language)
    }
    switch value("translate").map(Self.lowercase) {
    case "no": inner.isUntranslated = true
    case "yes", "": inner.isUntranslated = false
    default: break
    }
    let names = (value("class").map(Self.words) ?? []) + (value("id").map(Self.words) ?? [])
    if names.contains("notranslate") { inner.isUntranslated = true }
    let isKind = traits.contains(.furniture) || name == "header" && !isInArticle
    if isKind || value("role").map(Self.words)?.contains(where: Self.furnitureRoles.contains) == true {
      inner.furniture = known.open(.certain, within: furniture)
    } else if !Self.frames.contains(name), names.contains(where: Self.isFurniture) {
      inner.furniture = known.open(.named, within: furniture)
    } else if name == "form" {
      inner.furniture = known.open(.form, within: furniture)
    }
    // What is a block is left out rather than protected.
    if traits.contains(.block), inner.isProtected, name != "html", name != "body" { inner.isLeftOut = true }
    return inner
  }

  /// True for a class or id such as `related-posts` or `cookieBanner`.
  private static func isFurniture(_ name: String) -> Bool {
    let words = name.utf8.split { $0 == 0x2D || $0 == 0x5F }.map { String(decoding: $0, as: UTF8.self) }
    return words.contains(where: furnitureWords.contains) && !words.contains(where: frameWords.contains)
  }

  /// Names at white space, in lower case, with `-` where a capital begins a word.
  private static func words(_ value: String) -> [String] {
    var spaced: [UInt8] = []
    var wasLower = false
    for byte in value.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      if wasLower, isUpper { spaced.append(0x2D) }
      wasLower = (0x61...0x7A).contains(byte)
      spaced.append(isUpper ? byte | 0x20 : byte)
    }
    return spaced.split(whereSeparator: HTMLText.isSpace).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func primary(_ tag: String) -> String { lowercase(String(tag.prefix { $0 != "-" && $0 != "_" })) }
  private static func lowercase(_ text: String) -> String { text.lowercased() }
}
