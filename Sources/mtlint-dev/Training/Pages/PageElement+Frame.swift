extension PageElement {
  /// What frames an article: stamps, counters, weather, players, slogans.
  static let frame = [
    PageElement(
      "stamp", 7,
      [
        "<clock> <numeric-date>", "<numeric-date> <clock>", "<numeric-date>, <clock>",
        "{Published|Posted|Updated|Created|Publication date|Date|Last update|Added|Modified|Revised}{: | on | at |:}{<numeric-date>|<date>}{ <clock>|, <clock>|}",
        "{By |}{Desk|Admin|Editor|Newsroom|Web Desk|Editorial office|<name>|Staff}{ | - | ~| }<date>{ - <clock>|, <clock>|}{ <n> views|}",
        "<name> {-|~||,} {<date>|<numeric-date>}{ <clock>|}",
        "{Published|Updated}{:|} <weekday>, <date>, <clock>{ (<n> {minutes|hours|days} ago)|}", "<n> {minutes|hours|days|min|h} ago",
        "{Today|Yesterday}, <clock>", "<site> <numeric-date>", "<site>, <date>{, <clock>|}",
        "{Views|Read|Viewed|Visits|Hits|Number of views}{:| -} <n>{ times|}", "<date> {in|,} <section>{ ~| <site>|}",
        "<clock> {~||,|-} <date>{ ~| <section>|}", "<weekday>, <date>{\n<clock>|}\n{<section>|<site>|<n> views}",
        "{Reading time|Read|Time to read|Reading}{:|} <n> {min|minutes|min.}", "<n> {min|minutes|minute} read",
        "<numeric-date>~-<clock>\n{Print|Share|A A|<site>}", "<site>\n<numeric-date>\n<clock>",
        "<glued-stamp>", "<glued-stamp>", "<date> <clock>", "<clock> <date>",
      ]),
    PageElement(
      "counters", 3,
      [
        "<n>\n<n>", "<n>", "{0|1|2|3}\n{Share|Comment|Like|Tweet}", "<n>/<n>", "(<n>)",
        "{Total|New|Active|All} {cases|deaths|recovered|votes|injuries|infected}\n<n>", "{+|-}<n>",
      ]),
    PageElement(
      "weather and money", 4,
      [
        "<n>.<digit> {C|°C|° C|F}\n{<place>|<weekday>, <date>}", "<n> {°|°C|° C}\n<place>\n<n> {°|°C|° C}\n<place>",
        "{USD|EUR|GBP|RUB|BTC|ETH|CNY|JPY}\n{$|}<n>.<n>\n{USD|EUR|GBP|BNB|BTC|SOL}\n{$|}<n>.<n>",
        "{USD|EUR|Dollar|Euro} <n>.<n> {▲|▼|+0.<digit>|-0.<digit>|}", "<place> <n>{°|°C| C}",
        "{Weather|Exchange rates|Exchange rate|Currency|Weather in <place>|Air quality|Prayer times}{:|}{\n<n>{°|°C}|}",
        "{Humidity|Wind|Pressure|Feels like}{:|} <n>{%| km/h| m/s|°}",
        "{BTC|ETH|ADA|BNB|SOL|XRP}\n\n$<n>.<n>\n\n{BTC|ETH|ADA|BNB|DOGE}\n\n$<n>",
      ]),
    PageElement(
      "advertisement", 7,
      [
        "{- Advertisement -|Advertisement|Advertising|ADVERTISEMENT|Ad|AD|Publicity|Announcement|Sponsored|Sponsored content|Ads|- Ad -|Advertisement:|Advertising.|REKLAMA|~*Advertisement~*}",
        "{[ad_1]|[ad_2]|[ad]|[adrotate group=<n>]|[embed]|[gallery]|[/caption]|[video]}",
        "{Article|The article|Text|Story|News} {continues|continues below|goes on} {below|after|after the advertisement|after the ad|under the advertisement}{.|}",
        "{The|This} {ad|advertisement|announcement} {is|} {closed|ends in <n> seconds|will close in <n>}",
        "{Close|Skip|Hide|Remove|Report this} {ad|ads|advertisement|the advertisement}",
        "{Continue|Keep|Scroll down to continue} reading{ below| after the ad|}",
        "{Advertising|Advertise|Place an ad} {on|with|in} {the site|us|our portal|<site>}",
        "{Buy|Order|Discover} {now|here|online}{!| at the best price!| with a discount!}",
      ]),
    PageElement(
      "player and pictures", 7,
      [
        "{Your browser|The browser|This browser} does not support {the video|video|the audio|audio|HTML5} {element|tag|playback|player|}{.|}",
        "{Play|Play video|Watch the video|Watch video|Video|Pause|Mute|Volume|Full screen|Start video|Listen|Listen to the article|Listen to the news}",
        "{Image|Photo|Picture|Video|Figure|Slide} <digit>", "{Image|Photo|Picture|Slide} <digit> of <n>", "<digit>{/| of | out of }<n>",
        "{Enlarge|Zoom|Open|Show|Expand|Click to enlarge} {image|photo|picture|the picture|the photo|}",
        "{Photo|Image|Video} {gallery|report|content|play button|source|is not available}{:|}",
        "{Cover|Featured|Opening|Header|Main|Title|Lead|Illustrative|Stock|Archive} {image|photo|picture|illustration}{:|} {<agency>|Getty Images|Shutterstock|illustration|archive|Pixabay|screenshot}",
        "{JavaScript|Javascript} {is disabled|must be enabled|is required}{ in your browser|}{.|}",
        "{Loading|Load more|Loading comments|Please wait}{...|…|}", "{Subtitles|Quality|Speed}\n{Off|Auto|Normal|1x}", "k<n>_<n>.jpg", "IMG_<n>",
        "<tag>-<n>x<n>.jpg", "{Video|Sound} {loading|playing|ended}{...|}",
        "{Show|View|Open|See|Watch} {all|the|more|on} {<n> |}{photos|pictures|images|gallery|on map|video}",
        "~<{Anchor|Reporter|Caption|Interview|Narration}~>", "{Video|Photo}: <agency>{ / <site>|}",
      ]),
    PageElement(
      "numbered pictures", 3,
      ["{Image|Photo|Picture|Figure|Video|Slide} <digit>{|:|.}", "{image|photo|img}<digit>", "{Image|Photo|Picture}{\n|: |}{1|2|3}"]),
    PageElement(
      "source", 5,
      [
        "{Source|Sources|Original source|News source|Source of information|Via|Source link|Source text}{:| :|}{ |\n}{<site>|<agency>|https://<domain>/news/<n>}",
        "{Source|Source link|Original|Original article|Link to the original|Original text|Original source}",
        "{Text|Prepared|Material prepared|Author|Written|Edited|Editor|Translated|Compiled}{: | by |: }<name>", "{<agency>|<site>} {~||/|-} <name>",
        "({<agency>|<site>|<name>})", "/{<agency>|<site>}/", "– Author: {<name>|<site>}",
        "{According to|From|With information from|Based on materials of|Based on materials from} {<agency>|<site>|agencies}{.|}",
        "{The|This} {article|post|material|news|entry} {first|was first|originally|was} {appeared|published} {on|in|at} {<site>|the <site> website}.",
        "<name>\n({journalist|reporter|editor|author|correspondent})",
        "{All|Read all|More|See all} {articles|news|posts|publications} {by|of|from} {the author|this author|<name>}", "<domain>", "www.<domain>",
        "{Reporter|Correspondent|Journalist} <name> <email>", "<name> <email>",
        "{Contact|Write to} {us|the editor|the editors|the author}{: <email>|}",
      ]),
    PageElement(
      "slogan", 3,
      [
        "<site>", "<site>\n<slogan>", "<slogan>",
        "{News|Breaking news} and {world news|analysis|opinions|events} from <site> on {Business, Sports, Culture|Politics, Economy, Society}. {Video news.|News from <place>, <place>.|}",
        "{The|} {<site>|official website of <site>} - {<slogan>|news from <place>|the latest news}", "\"<sentence>\" - {Dr. |}<name>",
        "{News|Events|Life} {from|of|in} <place>",
      ]),
  ]
}
