"""The lines that are page litter: what they say, and where on the page such lines stand.

Whole lines, whatever the case. English first; dates, numbers, signs and footnotes read the same elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.article import ExcludedKind

Where = Literal["any", "edge", "top", "tail"]
"""Anywhere; before the first or after the last running text; before it; after it."""

# fmt: off
_NAME = r"(?-i:[^\W\d_a-z])[\w.’'-]*"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
_SITE = r"facebook|twitter|x|linkedin|pinterest|reddit|whats ?app|telegram|instagram|tumblr|messenger|viber|vk|threads|bluesky|mastodon|flipboard|youtube|pocket"
_DO = r"share|tweet|pin|pin it|e-?mail|print|save|copy link|copy|like|more|follow|bookmark"
_ROLE = (
    "author|editor|writer|journalist|reporter|professor|lecturer|student|candidate|fellow|analyst|expert|expert-advis[oe]r|advis[oe]r"
    "|researcher|correspondent|columnist|director|founder|co-founder|contributor|contributing|commentator|historian|lawyer"
    "|scholar|scientist|blogger|consultant|graduate|intern|freelance"
)


# fmt: on


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of line.

    Attributes:
        id: Stable name.
        pattern: What the whole line is, whatever the case; blanks of any number and kind are one blank.
        where: Where on the page such a line is litter.
    """

    id: str
    kind: ExcludedKind
    pattern: str
    where: Where = "any"


# fmt: off
RULES: tuple[Rule, ...] = (
    Rule("number", "counter", r"\d{1,3}(?:[.,]?\d{3})?(?:[.,]\d)?[km]?\+?", "edge"),
    Rule("counted", "counter", r"\d[\d.,]{0,8} ?[km]? (?:comments?|views?|shares?|likes?|reads?|reactions?|retweets?|replies|followers|votes?)"),
    Rule("count", "counter", r"(?:comments?|views|shares|likes|post views) ?:? ?\(?\d[\d.,]{0,8}\)?"),
    Rule("reading-time", "counter", r"(?:estimated )?(?:reading time|read time|time to read) ?:? ?(?:less than )?\d{1,3} ?(?:min(?:ute)?s?)(?: read)?"),
    Rule("minutes", "counter", r"\d{1,3}[ -]?min(?:ute)?s?(?: read)?", "edge"),
    Rule("share", "share", r"(?:share|tweet)(?: (?:this|on|via|with|it|article|post|story|to|by|:)(?: [\w.,-]+){0,5})?:?"),
    Rule("share-row", "share", rf"(?>(?:{_SITE}|{_DO})\b[ ,|/•·]*){{2,12}}"),
    Rule("follow", "share", rf"(?:follow|like|join|find|connect with) (?:us|me|@\w+|{_NAME}(?: {_NAME}){{0,3}})(?: on (?:{_SITE})\b.{{0,40}}|:)"),
    Rule("click-to-share", "share", r"click to .{3,40} (?:opens in new window).?"),
    Rule("comment", "comment-form", r"(?:leave|add|post|write|submit) (?:a|your) (?:reply|comment)s?(?: (?:cancel reply|below|here))?.?|be the first to (?:comment|reply|review).{0,80}"),
    Rule("comments", "comment-form", r"(?:no|recent|latest|show|hide|load|view|see|read|all|\d{1,5})? ?comments?(?: (?:yet|closed|are closed|off|feed|section|policy))?.?|comments? (?:are|is) (?:now )?closed.{0,60}|join the (?:conversation|discussion).{0,40}"),
    Rule("comment-field", "comment-form", r"your e-?mail address will not be published.{0,80}|required fields are marked.{0,10}|save my name, e-?mail.{0,120}|notify me (?:of|by) .{0,80}|you must be (?:logged in|registered).{0,60}|log ?in to (?:comment|reply|leave a comment).{0,40}|(?:your )?(?:name|e-?mail|website|comment) ?\*"),
    Rule("akismet", "comment-form", r"this site uses akismet.{0,160}|learn how your comment data is processed.?"),
    Rule("copyright", "copyright", r"(?:copyright|©|\(c\)) ?(?:©|\(c\)|by|\d{4}|all rights).{0,600}"),
    Rule("rights", "copyright", r"(?:.{0,120}\b)?all rights reserved\b.{0,200}|(?:this (?:material|article|content)|no part of this .{0,40}) may not be (?:published|reproduced|copied|redistributed|used).{0,200}"),
    Rule("neighbour", "navigation", r"(?:previous|next|prev|older|newer) ?(?:article|post|story|page|entry|entries|posts).{0,250}", "tail"),
    Rule("breadcrumb", "navigation", r"home ?(?:[>»›/|→]|::) ?.{1,250}|(?:[\w&’' -]{2,40} [>»›→] ){2,6}.{1,150}", "top"),
    Rule("breadcrumb-glued", "navigation", r"(?-i:Home)(?-i:[A-Z])[^.]{3,250}", "top"),
    Rule("menu-row", "navigation", r"(?>[\w&’' -]{2,24} ?[|•·] ?){2,12}[\w&’' -]{2,24}", "edge"),
    Rule("page", "navigation", r"(?:skip|jump) to .{2,30}|back to (?:top|home|the top|homepage|news|all .{2,20})|toggle (?:navigation|menu|search)|(?:main |site )?menu|home|sitemap|(?:load|show|view|see) (?:more|all|less)|scroll (?:down|to top)|next|previous|prev|close|search(?: for:?| this site)?"),
    Rule("site", "navigation", r"(?:about|contact)(?: us)?|privacy(?: policy)?|(?:terms|conditions)(?: (?:of|and|&) (?:use|service|conditions))?|cookies?(?: (?:policy|settings|preferences))?|advertise(?: with us)?|(?:sign|log) ?(?:in|up|out)|register|subscribe(?: now| today)?|my account|donate", "edge"),
    Rule("filed", "navigation", r"(?:filed under|categories|category|tags|tagged(?: with)?|topics|posted in) ?:? .{2,200}|(?:tags|categories|topics) ?:?", "tail"),
    Rule("advertisement", "advertisement", r"[-–—*|: ]*(?:advertise?ments?|advertisement ?[-–—:] ?.{0,30}|ads?|sponsored(?: (?:content|post|links?|by .{2,40}))?|promoted(?: content| stories)?|ads by .{2,20}|advertorial|paid (?:post|content))[-–—*|: .]*"),
    Rule("continues", "advertisement", r"(?:story|article|text) continues (?:below|after).{0,40}|continue reading (?:below|the main story).{0,30}"),
    Rule("newsletter", "advertisement", r"(?:sign up|subscribe|register) (?:for|to) (?:our|the|my) .{2,120}|(?:get|receive) (?:our|the) .{2,60}(?:in|to) your inbox.{0,60}|(?:enter|type) your e-?mail.{0,80}|(?:daily |weekly )?newsletter"),
    Rule("related", "related", r"(?:related|recommended|similar|popular|latest|recent|trending|top|more|other|featured) (?:articles?|posts?|stories|news|content|topics|reading|links|videos?)(?: .{1,40})?:?|related:?(?: .{3,150})?|recommended(?: for you)?:?|trending(?: now)?|up next|don[’']?t miss.{0,60}|editors?[’']?s? picks?"),
    Rule("most", "related", r"(?:the )?most (?:popular|read|viewed|shared|commented|watched|recent)(?: (?:stories|articles|posts|news|videos|this week|today))?"),
    Rule("also", "related", r"(?:you )?(?:may|might) also (?:like|enjoy|be interested in|want to read).{0,80}|(?:read|see|watch|also read)(?: also| more| next)? ?: .{3,200}|(?:see|read) also:?.{0,150}|more (?:from|on|in|about) [^.]{2,60}|read more(?: at .{2,40})?.{0,3}|keep reading|further reading:?"),
    Rule("placeholder", "other", r"(?:img|image|photo|video|picture|logo|icon|avatar|thumbnail|gallery|banner|loading|loading\.{2,3}|undefined|null)"),
    Rule("player", "other", r"getting your trinity audio player ready.{0,5}|listen to (?:this )?(?:article|story|the article).{0,40}|(?:your )?browser does not support .{2,80}|(?:please )?enable javascript.{0,120}|(?:play|pause|mute|unmute|audio player|video player|listen)|\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?"),
    Rule("signs", "other", r"[|•·«»<>‹›/\\]{1,6}"),
    Rule("weather", "other", r"[-+−]?\d{1,2}(?:[.,]\d)? ?°? ?[cf](?:\b.{0,30})?", "top"),
    Rule("today", "other", rf"{_DAY},? {_DATE}", "top"),
    Rule("powered", "other", r"(?:.{0,60} )?powered by ?:? .{2,50}|(?:theme|designed|design) by:? .{2,50}|proudly powered by.{0,40}"),
    Rule("cookies", "other", r"(?:this (?:site|website)|we) uses? cookies.{0,300}|(?:accept|reject)(?: all)? cookies"),
    Rule("byline", "byline", rf"(?:(?:edited|written|posted|reported|published|story|words|reporting|text|compiled|translated) )?by:? {_NAME}(?:,? (?:and )?(?:{_NAME}|de|van|von|al|bin|of)){{0,7}}(?: ?[:|•·—–-] ?)*(?:{_DATE})?"),
    Rule("posted", "byline", rf"(?:published|updated|posted|last updated|last modified|modified|created)(?: on| at)?:? (?:{_DAY},? )?{_DATE}.{{0,40}}"),
    Rule("caption", "caption", r"[^\n]{0,300}\((?:photo|image|picture|credit|source|file|file photo|photograph|courtesy)\b[^()]{0,80}\)\.?"),
    Rule("credit", "caption", r"(?:photo|image|picture|photo credit|image credit|credit|photograph|illustration|graphic)s? ?(?:by|:|/|courtesy of) .{2,100}"),
    Rule("embed", "caption", rf"[—–-] ?.{{2,60}} \(@\w{{1,20}}\) {_DATE}"),
    Rule("bio", "bio", rf"\(?(?:about the author:? ?)?{_NAME}(?: {_NAME}){{1,4}}(?: \(@?\w+\))?,? (?:is|was) (?:an?|the|currently an?)(?: [\w.,’'&/-]+){{0,8}}?(?: |-)(?:{_ROLE})\b.{{0,500}}|about the author.{{0,20}}", "tail"),
)
# fmt: on
"""Tried in this order; the first that fits a line names its kind."""
