/// How two spellings of one name differ.
enum NameDifference {
  case capitals, diacritic, hyphen, alias, korean, vietnamese, transliteration, caseEnding, letter, part, cut, order, particle, lowercase
}

/// A name that an article spells in two ways.
struct NameVariant {
  let difference: NameDifference
  /// The bytes of each place where it is spelled as it hardly should be, in order.
  let wrong: [Range<Int>]
  /// The other spelling.
  let other: String
  /// The bytes of the places with the other spelling, in order; none where it is only known from elsewhere.
  let right: [Range<Int>]
  /// Nothing but the accents were lost, of a name that stands whole and more often with them.
  var isProven = false
}
