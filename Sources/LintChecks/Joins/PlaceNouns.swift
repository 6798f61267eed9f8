/// How a place noun and a name go together.
enum PlaceNouns {
  /// True for nouns that stand behind the name ("the Donbas region"), false for those that take `of` ("the city of Mariupol").
  static func follow(_ noun: String) -> Bool {
    ![
      "city", "town", "village", "port", "state", "republic", "island", "isle", "kingdom", "municipality", "commune", "settlement", "hamlet",
      "capital", "suburb",
    ]
    .contains(noun)
  }
}
