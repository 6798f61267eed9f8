/// Names, dates and figures that stand on pages, made up.
enum PageFacts {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let places = [
    "Lodz", "Varna", "Izmir", "Hanoi", "Busan", "Porto", "Gdansk", "Kazan", "Tirana", "Split", "Malaga", "Lyon", "Bursa", "Cebu", "Surat", "Lahore",
    "Osaka", "Nantes", "Poltava",
    "Almaty", "Baku", "Tbilisi", "Aleppo", "Cairo", "Tunis", "Oran", "Quito", "Bogota", "Recife", "Ghent", "Graz", "Brno", "Kosice", "Szeged",
    "Novi Sad", "Da Nang", "North Coast", "Valley",
  ]
  private static let firstNames = [
    "Mila", "Olena", "Marko", "Ivan", "Ana", "Carlos", "Lucia", "Ahmet", "Ayse", "Min-jun", "Nguyen", "Thi", "Wei", "Yuki", "Hassan", "Fatima",
    "Pierre", "Claire", "Jan", "Petra", "Giorgos", "Eleni", "Ravi",
    "Priya", "Dmitry", "Zoltan", "Arben", "Mariam",
  ]
  private static let lastNames = [
    "Tarn", "Varga", "Petrov", "Horvat", "Garcia", "Moreno", "Yilmaz", "Demir", "Kim", "Park", "Tran", "Hoang", "Zhang", "Sato", "Haddad", "Mansour",
    "Dubois", "Novak", "Svoboda", "Papadakis", "Sharma", "Orlov",
    "Kovacs", "Hoxha", "Correia", "Lindqvist",
  ]
  private static let networks = [
    "Facebook", "Twitter", "X", "WhatsApp", "Telegram", "LinkedIn", "Pinterest", "Viber", "Messenger", "Instagram", "YouTube", "TikTok", "Reddit",
    "VK", "Email",
  ]
  private static let agencies = [
    "Reuters", "AP", "AFP", "EFE", "DPA", "ANSA", "APA", "TASR", "PAP", "MTI", "Xinhua", "Yonhap", "Anadolu", "Tanjug", "Getty Images", "EPA",
    "Shutterstock",
  ]
  private static let sections = [
    "News", "World", "Politics", "Economy", "Society", "Culture", "Sport", "Sports", "Local", "Region", "Business", "Health", "Science", "Technology",
    "Opinion", "Entertainment", "Lifestyle", "Crime", "Education",
    "Incidents", "Events", "Life", "Police", "Courts", "Auto", "Travel", "Weather", "Chronicle", "Black chronicle", "Football", "Breaking",
    "Interview", "Blogs", "Show business", "Media", "Domestic", "Abroad", "International",
    "Social", "Current affairs", "National", "Finance", "Property", "Tourism", "Environment", "Religion", "Army", "Law", "Destination", "Product",
    "Political system", "From the world",
  ]
  private static let languages = [
    "Russian", "German", "Spanish", "Turkish", "Vietnamese", "Korean", "Arabic", "Czech", "Greek", "Ukrainian", "Hindi", "French", "English",
    "Polish",
  ]
  private static let foods = [
    "flour", "butter", "sugar", "tomatoes", "rice", "garlic", "onion", "chicken", "milk", "lemon", "cheese", "pasta", "beans", "olive oil", "eggs",
    "water",
  ]
  private static let slogans = [
    "Take a fresh look at the world", "News that matters", "Always close to you", "The voice of the region", "Your daily portal",
    "First with the news", "Truth above all", "The newspaper for everyone", "See more, know more",
    "The first news portal of the city", "Independent daily", "All the news in one place", "Information without borders", "We write, you decide",
    "Only facts", "Because the truth is important",
  ]

  /// The name of a site.
  static func site(_ random: inout SplitMix) -> String {
    let second = random.pick([
      "News", "Daily", "Today", "Online", "Times", "Portal", "Post", "TV", "Press", "Media", "24", "Info", "Newspaper", "Herald", "Net", "Radio",
    ])
    switch random.next() % 5 {
    case 0: return place(&random) + second
    case 1:
      return random.pick(["Euro", "Tele", "Info", "Press", "Net", "Novo", "Vest", "Web"])
        + random.pick(["media", "news", "press", "portal", "line", "info"]) + random.pick(["", "24", ".net", ".info"])
    case 2: return random.pick(["The ", "Radio ", "TV ", ""]) + place(&random) + " " + second
    case 3: return random.pick(["VTV", "KBN", "TRN", "RTK", "N24", "ZDK", "TVM", "BTK", "LRP"])
    default: return place(&random) + " " + second
    }
  }

  static func place(_ random: inout SplitMix) -> String { random.pick(places) }

  private static func number(_ range: Range<Int>, _ random: inout SplitMix) -> Int { range.lowerBound + Int(random.next() % UInt64(range.count)) }
  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func fill(_ slot: String, _ random: inout SplitMix) -> String {
    switch slot {
    case "name": return random.pick(firstNames) + " " + random.pick(lastNames)
    case "place": return place(&random)
    case "network": return random.pick(networks)
    case "store": return random.pick(["Google Play", "App Store", "Play Store", "the App Store", "AppGallery"])
    case "agency": return random.pick(agencies)
    case "section": return random.fraction() < 0.85 ? random.pick(sections) : random.pick(sections).uppercased()
    case "language": return random.pick(languages)
    case "food": return random.pick(foods)
    case "slogan": return random.pick(slogans)
    case "weekday": return random.pick(weekdays)
    case "digit": return "\(number(0..<10, &random))"
    case "year": return "\(number(2009..<2032, &random))"
    case "n": return "\(number(1..<Int(random.pick([20, 100, 900, 9000])), &random))"
    case "clock": return "\(two(number(0..<24, &random))):\(two(number(0..<60, &random)))" + random.pick(["", "", "", "", "am", " PM", "pm"])
    case "date": return date(&random)
    case "numeric-date": return numericDate(&random)
    case "glued-stamp": return glued(&random)
    case "domain":
      return site(&random).lowercased().filter { $0.isLetter || $0.isNumber } + random.pick([".com", ".net", ".info", ".com.vn", ".rs", ".kr"])
    case "email":
      return random.pick(firstNames).lowercased().filter(\.isLetter) + "@" + random.pick(["harbour", "portal", "daily", "press"])
        + random.pick([".com", ".net", ".co.kr"])
    case "related-label": return label(&random)
    default: preconditionFailure("there is no slot <\(slot)>")
    }
  }

  private static func date(_ random: inout SplitMix) -> String {
    let (day, month, year) = (number(1..<29, &random), random.pick(months), number(2012..<2032, &random))
    switch random.next() % 5 {
    case 0: return "\(day) \(month) \(year)"
    case 1: return "\(month) \(day), \(year)"
    case 2: return "\(day) \(month)"
    case 3: return "\(month.prefix(3)) \(day), \(year)"
    default: return "\(day). \(month) \(year)"
    }
  }

  private static func numericDate(_ random: inout SplitMix) -> String {
    let (day, month, year) = (two(number(1..<29, &random)), two(number(1..<13, &random)), number(2012..<2032, &random))
    switch random.next() % 6 {
    case 0: return "\(day).\(month).\(year)"
    case 1: return "\(day)/\(month)/\(year)"
    case 2: return "\(year)-\(month)-\(day)"
    case 3: return "\(day). \(month). \(year)."
    case 4: return "\(year)/\(month)/\(day)"
    default: return "\(day)-\(month)-\(year)"
    }
  }

  /// Date and clock without the space between them, or the name of the site.
  private static func glued(_ random: inout SplitMix) -> String {
    let clock = "\(two(number(0..<24, &random))):\(two(number(0..<60, &random)))"
    let date = numericDate(&random)
    return random.pick([date + clock, clock + date, site(&random) + date, date + clock + ":\(two(number(0..<60, &random)))"])
  }

  private static func label(_ random: inout SplitMix) -> String {
    let verb = random.pick(["Read", "See", "Watch", "Look", "Discover", "Check", "Find out"])
    switch random.next() % 6 {
    case 0: return verb + random.pick([" also", " too", " more", " next", " as well"])
    case 1: return random.pick(["Also ", "More to ", "To "]) + verb.lowercased()
    case 2:
      return random.pick(["Related", "Similar", "Other", "More", "Further", "Connected"])
        + random.pick([" news", " articles", " stories", " topics", " content", " posts", " materials", " links", ""])
    case 3:
      return random.pick([
        "On the same topic", "On the topic", "More on the topic", "More on the same topic", "On this subject", "In the same section",
        "From the same category", "In this series", "Topics",
      ])
    case 4:
      return random.pick([
        "Don't miss", "Not to be missed", "You may also like", "You might be interested", "It may interest you", "We recommend", "Recommended",
        "Interesting", "Worth reading", "Important",
      ])
    default:
      return random.pick([
        "READ ALSO", "SEE ALSO", "ALSO READ", "READ MORE", "MORE", "RELATED", "WATCH", "LIVE", "News on the subject", "Read on the topic",
      ])
    }
  }
}
