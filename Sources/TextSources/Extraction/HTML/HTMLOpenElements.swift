/// The stack of open elements, with the ends that HTML lets authors leave out. Every step takes the same time however deep the stack is.
struct HTMLOpenElements {
  private struct Entry {
    let name: String
    let traits: HTMLElement
    let context: HTMLContext
  }

  private var entries: [Entry] = []
  /// Indices of the open elements of a name.
  private var byName: [String: [Int]] = [:]
  /// Indices of the open elements of a kind.
  private var scopes: [Int] = []
  private var specials: [Int] = []
  private var tables: [Int] = []
  /// Elements beyond which an end of a list item is not looked for.
  private var listFrames: [Int] = []

  /// What holds outside all elements.
  private let outermost: HTMLContext

  init(in outermost: HTMLContext = HTMLContext()) { self.outermost = outermost }

  /// What holds for text that stands next.
  var context: HTMLContext { entries.last?.context ?? outermost }

  mutating func open(_ name: String, _ traits: HTMLElement, _ context: HTMLContext) {
    let index = entries.count
    entries.append(Entry(name: name, traits: traits, context: context))
    byName[name, default: []].append(index)
    if traits.contains(.scope) { scopes.append(index) }
    if traits.contains(.special) { specials.append(index) }
    if traits.contains(.table) { tables.append(index) }
    if Self.isListFrame(name, traits) { listFrames.append(index) }
  }

  /// Closes what the start of an element closes without saying so.
  mutating func closeImplied(before name: String, _ traits: HTMLElement) {
    switch name {
    case "li": close("li", behind: listFrames.last)
    case "dd", "dt": for item in ["dd", "dt"] { close(item, behind: listFrames.last) }
    case "td", "th": for cell in ["td", "th"] { close(cell, behind: tables.last) }
    case "tr": close("tr", behind: tables.last)
    case "tbody", "thead", "tfoot": for group in ["tbody", "thead", "tfoot", "caption", "colgroup"] { close(group, behind: tables.last) }
    case "a": close("a", behind: scopes.last)
    case "button": close("button", behind: scopes.last)
    default: break
    }
    if traits.contains(.endsParagraph) { close("p", behind: max(scopes.last ?? -1, byName["button"]?.last ?? -1)) }
    if HTMLElement.headings.contains(name), let last = entries.last, HTMLElement.headings.contains(last.name) { pop(to: entries.count - 1) }
  }

  /// Closes the element that an end tag ends, and what is open in it.
  mutating func close(_ name: String, _ traits: HTMLElement) {
    if HTMLElement.headings.contains(name) {
      let open = HTMLElement.headings.compactMap { byName[$0]?.last }.max()
      if let open, open > scopes.last ?? -1 { pop(to: open) }
    } else if traits.contains(.table) || ["td", "th", "tr", "tbody", "thead", "tfoot", "caption"].contains(name) {
      close(name, behind: name == "table" || name == "template" ? nil : tables.last)
    } else if traits.contains(.scope) {
      close(name, behind: nil)
    } else if traits.contains(.special) || traits.contains(.formatting) {
      close(name, behind: scopes.last)
    } else {
      close(name, behind: specials.last)
    }
  }

  /// Closes all that SVG and MathML hold, and them.
  mutating func leaveForeign() {
    let outermost = entries.lastIndex { !$0.context.isForeign }.map { $0 + 1 } ?? 0
    pop(to: outermost)
  }

  /// Closes the last element of a name if it was opened behind another one.
  private mutating func close(_ name: String, behind limit: Int?) {
    if let index = byName[name]?.last, index > limit ?? -1 { pop(to: index) }
  }

  private mutating func pop(to index: Int) {
    while entries.count > index {
      let entry = entries.removeLast()
      byName[entry.name]?.removeLast()
      if entry.traits.contains(.scope) { scopes.removeLast() }
      if entry.traits.contains(.special) { specials.removeLast() }
      if entry.traits.contains(.table) { tables.removeLast() }
      if Self.isListFrame(entry.name, entry.traits) { listFrames.removeLast() }
    }
  }

  private static func isListFrame(_ name: String, _ traits: HTMLElement) -> Bool {
    traits.contains(.special) && !["address", "div", "p", "li", "dd", "dt"].contains(name)
  }
}
