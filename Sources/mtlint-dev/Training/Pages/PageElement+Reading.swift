extension PageElement {
  /// What leads to other articles.
  static let reading = [
    PageElement(
      "related", 10,
      [
        "<related-label>\n<headline>", "<related-label>\n<headline>\n<headline>\n<headline>", "<related-label>: <headline>",
        "<related-label> <headline>",
        "<related-label>:\n<headline>\n<own-headline>", "<related-label>\n{- |• |» |▶ |>> }<headline>\n{- |• |» |▶ |>> }<headline>",
        "{See also|Read also|See more|Also read|SEE ALSO|READ ALSO|Read too|Read more|Look also}{:| ~|| -| »|} {<headline>|<own-headline>}",
        "{See|Read|Watch|Look} {also|too|more} {<headline>|<own-headline>}", "{See|Read|Look} also: <own-headline>",
        "{>>|»|▶|>|→|►} {<headline>|<own-headline>|\"<headline>\"}", "{MORE|More|READ|WATCH|LOOK|ALSO|Related}{:| ~|} <headline>",
        "<related-label>", "<related-label>\n<headline>\n<date>\n<headline>\n<date>",
        "{Previous|Previous article|Previous news|Previous post}{:|}\n<headline>\n{Next|Next article|Next news|Next post}{:|}\n<headline>",
        "{Next|Previous|Read the next|To the next} {article|post|news|page}{:|>>| <headline>|}", "(<related-label>: {<headline>|<own-headline>})",
        "[{See|Read|Watch} {also|more|the video}: <headline>]", "{Video|VIDEO|Photo|Gallery|PHOTOS|Watch the video}{:| ~|} <headline>",
        "{Read|See|Watch|Find} {more|details|the continuation|the details|other news|all news} {here|on the website|below|on our site|at the link}{.|:|}",
        "{More|All|Other|Latest} {news|articles|stories|materials} {from|about|by|in} {<place>|<section>|the section|this author|the category <section>|<name>}",
        "{For|If you want} more {news|stories|articles} {like this|on this topic|about <place>|about <keyword>}, {click here|check our news page|visit our site|follow the link}{.|}",
        "{Note|Attention|Info}: {You can find|Find|Read} {the latest|all|more} {news|articles|information} {about|on|from} <keyword> {here|on our website|on this page}.",
      ]),
    PageElement(
      "list of titles", 4,
      [
        "<headline>\n<headline>\n<headline>", "<headline>\n<clock>\n<headline>\n<clock>", "<date> <headline>\n<date> <headline>", "<headline> <date>",
        "1\n<headline>\n2\n<headline>\n3\n<headline>", "• <headline>\n• <headline>\n• <headline>",
        "<clock> <headline>\n<clock> <headline>\n<clock> <headline>",
      ]),
    PageElement(
      "teaser", 5,
      [
        "<headline>\n<teaser>", "<teaser>", "<teaser> {[+]|[…]|[...]|(more)|More|Read more|»|Continue reading|[more…]}", "<date>\n<teaser>",
        "{<section>|<place>}\n<headline>\n<teaser>", "<teaser>\n{Read more|Continue reading|More details|Learn more|Read further}{...| »|}",
        "{Read more|Continue reading|Learn more|More details|In detail|Read the full article|Read on}{...|…| »|:|}",
      ]),
    PageElement(
      "section", 7,
      [
        "<section>", "<section>\n<section>\n<section>",
        "{Home|Main|Homepage|Main page|Start|Front page}{ » | › | > | / | ~| |\n}<section>{ » <headline>| › <place>| > <section>|}",
        "<site> {»|›|>|/|-|~|} <section> {»|›|>|/|-|~|} <section>",
        "{Current location|You are here|Location|Your position|Path}{:| -|} {Home|Main|<site>} {»|>|-|/} <section>",
        "{Menu|Main menu|Navigation|Search|Search the site|Categories|Sections|Close|Open menu|Skip to content|Go to content|Home|Back|To the top|Back to top}",
        "<section> {news|News}", "{News|Latest news|Breaking news|Main news|World news|Local news}{ from <place>| of <place>|}",
        "<section> ~| <site>", "{Topic|Section|Category|Rubric|Filed under}{: |:\n}<section>",
        "{All|More} {sections|categories|news|topics}",
        "{Video|Photo|Audio|Podcasts|Live|Weather|Horoscope|Classifieds|Archive|Contact|Contacts|About us|Advertising}\n<section>",
      ]),
    PageElement(
      "tags", 5,
      [
        "{Tags|Tag|Keywords|Topics|Themes|Labels|Key words|On the topic|Hashtags}{:|}{ |\n}<keyword>, <keyword>, <keyword>{, <keyword>|}",
        "<keyword>, <keyword>, <keyword>, <keyword>, <keyword>",
        "{Tags|Topics|Labels|Themes}{:|}\n<keyword>\n<keyword>{\n<keyword>|}", "#<tag> #<tag>{ #<tag>|}", "#<tag>",
        "{Article|Post} tags{:|}\n<keyword>{\n<keyword>|}",
        "{Tags|TAGS|Keywords}{:|} {<keyword>|<place>}", "<place>, <keyword>, <place>, <keyword>",
      ]),
    PageElement(
      "popular", 5,
      [
        "{Must read|Most read|Most popular|Popular|Top news|Top|Trending|Now popular|Most commented|The most read|Read now|Hot|Recommended|Editor's choice|We recommend|Don't miss}{:| now| today| this week|}{\n<headline>|\n<headline>\n<headline>|}",
        "{Video|News|Photo|Picture|Quote|Topic|Joke|Word|Question} of the {day|week|month|hour}",
        "{Latest|Last|Recent|Fresh|Newest} {news|articles|posts|events|publications|videos}{:|}{\n<headline>|\n<headline>\n<headline>|}",
        "{You|You may|You might|This may} {also|} {like|be interested in|be interested|interest you|find interesting}{:|...|\n<headline>|}",
        "{News|Articles|Materials} {on the topic|by topic|on the subject|of partners|from partners}{:|}{\n<headline>|}",
        "{Popular|Related|Similar|Other} {posts|news|articles|materials|topics|videos}{:|}{\n<headline>|\n<headline>\n<headline>|}",
        "{More on|More about|Other news on|Articles on} {the same|this|the} {topic|subject|theme}{:|}{\n<headline>|}",
        "{Recent|Latest} {Posts|Comments|Replies}", "{Editorial|Editor's|Our} {recommendation|selection|recommendations|tip}{:|}{\n<headline>|}",
      ]),
  ]
}
