/// A kind of thing that sites put around articles, as templates of `SlotGrammar`: each with its synonyms, as translation yields them.
struct PageElement {
  let name: String
  /// How often it comes, against the others.
  let weight: Int
  let templates: [String]

  init(_ name: String, _ weight: Int, _ templates: [String]) {
    self.name = name
    self.weight = weight
    self.templates = templates
  }

  static let all = spread + reading + frame + notices
}

extension PageElement {
  /// What asks for readers' hands: sharing, following, comments, accounts.
  static let spread = [
    PageElement(
      "share", 6,
      [
        "{Share|Send|Post|Forward|Tweet|Spread|Divide}",
        "{Share|Send|Post|Publish|Recommend} {this|the|our|} {article|news|story|text|post|page|material|publication|link} {on|via|in|through|with} {<network>|social networks|social media|your friends|friends|email}",
        "{Share|Send|Tell} {it|this|the news|this article} {to|with} {a friend|friends|your friends|others|your loved ones}{!|.|}",
        "{Share|To share|Shared|Sharing|Share on|Share it|Share this}{:|}\n<network>\n<network>\n{<network>|Email|Print|Copy link}",
        "<network>", "<network> <network> {<network>|Email|Print}", "<network>{ ~| |, | / }<network>{ ~| |, | / }<network>",
        "{Copy|Copy the|Get the|Copied} {link|address|URL|short link}{| to clipboard}",
        "{Print|Print this page|Print version|Version for printing|Printable version}",
        "<n> {shares|likes|views|reads|readings|visits|times read|retweets|followers|people like this}",
        "{Liked|Did you like|Do you like} {the|this|our} {article|news|story|text}? {Share|Tell|Send} {it|about it} {to your friends|with friends|on social networks}{!|.}",
        "{Save|Add} {to|in} {favorites|bookmarks|reading list}", "{Like|I like it|Like 0|Likes: <n>|Dislike}",
      ]),
    PageElement(
      "follow", 6,
      [
        "{Follow|Join|Read|Find|Watch|Like} {us|our page|our channel|<site>} {on|in|at|via} {<network>|Google News|social networks|<network> and <network>}{!|.|}",
        "{Subscribe|Sign up|Register|Join} {to|for} {our|the} {channel|newsletter|mailing list|group|page|news|YouTube channel|daily newsletter} {in <network>|on <network>|and be the first to know|}{!|.|}",
        "{Stay|Be|Keep} {informed|up to date|in the know|updated|aware} {with|by following|of all events with} {<site>|our news|the latest news|us}{!|.|}",
        "{More|Even more|All the most} {news|interesting news|important things|interesting|hot news} {in|on|at} {our|the} {<network> channel|<network>|Telegram|group}{: subscribe|!|.|}",
        "{Get|Receive} {the latest|daily|breaking|our} {news|headlines|updates|stories} {in|to|by|straight to} {your inbox|your email|your mail|your phone|email}{!|.|}",
        "{You can|Now you can} {follow|read|find|watch|discuss} {us|our news|the news|this news|our materials} {on|in|also on} {<network>|our <network> page|Google News}.",
        "{Download|Install|Try|Get} {our|the} {app|application|mobile app|free app}{| on <store>| from <store>| and read the news first}{!|.|}",
        "<site> {on|in|at} {<store>|<network>|Google News}{| <site> on <store>}",
        "{Enable|Turn on|Allow|Activate} {notifications|push notifications|alerts}{| to receive breaking news| to stay informed}{.|}",
        "{Do you want|Want} {to be|to stay} {informed|the first to know}? {Follow|Join|Subscribe to} {us on <network>|our channel}{!|.|}",
        "{The|Our} {most interesting|latest|hottest} {news|materials} {are|is} {in|on} {our|the} <network> {channel|page|group}.",
      ]),
    PageElement(
      "comments", 8,
      [
        "{Leave|Write|Send|Enter|Post|Add|Make} {a|your|the first|one} {comment|opinion|reaction|response|reply|review|feedback|replay|answer}{|s}{!|.|:|}",
        "{Comments|Comment|Recent comments|Latest comments|Readers' comments|Opinions|Discussion|Reactions|Responses}{| (<n>)|: <n>| <n>|:}",
        "{No|There are no|Currently no|0|Still no} {comments|reviews|comment|responses}{| yet| on this article| for this post}{.|!|}",
        "{Be the first|Become the first} {to|who will} {comment|write|react|reply|leave a review}{!|.|}",
        "{Your|The} {email address|e-mail|mail address} will not be {published|displayed|made public|shown}. {Required|Mandatory} fields are {marked|indicated} {~*|with ~*}",
        "{Name|Your name|First name|Nickname}{ ~*|~*|:|}\n{Email|E-mail|Mail|Your email}{ ~*|~*|:|}\n{Website|Site|Web page|Comment|Message}{|:}",
        "{Save|Remember} my {name|data|details}{, email,| and email} {and website|and site|} in this browser for the next {time I comment|comment}.",
        "{Log in|Sign in|Login|Register|You must be logged in|Authorize} to {leave|write|post|add} {a comment|comments|your comment|reply}{.|}",
        "{Sort|Order|Sort by}{: |} {newest|oldest|popular|by date|by rating}",
        "{Reply|Answer|Quote|Respond|Report|Complain|Delete|Cancel reply|Cancel|Send|Submit}",
        "{To|In order to} {comment|leave a comment|participate in the discussion}, {you must|please|you need to} {register|log in|log in to the site|enter}{.|}",
        "{The|Our} {editors|editorial board|administration|site|newspaper} {is|are} not responsible for {the content of|} {comments|the opinions of readers|user comments}.",
        "{Rate|Evaluate} {this|the} {article|news|material|translation|content}{:| <n>|}",
        "{Enter|Type|Write} {the|your} {code from the picture|characters|captcha|name|email|e-mail address|comment}{ here|...|:|}",
        "{What|And what} do you think{| about this| about it}? {Write|Share|Leave|Tell us} {in the comments|your opinion|your opinion below}{!|.}",
        "{Are you a robot?|I am not a robot|I'm not a robot|Prove that you are not a robot|Captcha|Verification code}",
      ]),
    PageElement(
      "account", 4,
      [
        "{Log in|Login|Sign in|Log out|Register|Registration|Sign up|My account|Enter|Personal account|Create an account}",
        "{Forgot|Forgot your|Lost your|Recover} password{?|}", "{Username|Login|Your username|Email}{ ~*|:|}\n{Password|Your password}{ ~*|:|}",
        "{Remember me|Remember my password|Stay signed in}",
        "{Already|Are you already} {a subscriber|registered|a member}? {Log in|Sign in|Enter}{.|}",
        "{This|The} {article|content|material|text} is {only|reserved|available only|exclusively} {for|to} {subscribers|members|registered users|premium users}{.|}",
        "{To read|To continue reading} {the full|this|the whole} {article|text|story}, {subscribe|log in|become a subscriber|start a free trial}{.|}",
        "{Subscribe|Become a subscriber|Try it free|Choose a subscription|Support us}{ now| today|}{ from <n> euros a month|}{!|}",
        "{You have|There are} <n> {free|} articles {left|remaining}{ this month|}{.|}",
        "{Free|Premium|For subscribers|Subscribers only|Exclusive|Paid content|Plus}",
        "{Support|Help|Donate to} {our|the} {work|editorial office|independent journalism|project|newsroom}{!|.|}",
        "{Buy|Order} {the|our} {newspaper|magazine|printed edition}{ online|}",
      ]),
  ]
}
