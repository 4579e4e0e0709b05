// What stands where a translation is to come.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "review/kinds/reviewers.h"
#include "review/pattern.h"

namespace lectern::review {
namespace {

enum class Kind {
  Unfinished,
  Crosses,    ///< or twenty or thirty, where other Roman numerals lead to it
  Note,       ///< to the speaker, or to whoever prints it
  Bracketed,  ///< which may be one, or a heading
  Filler,
  Variable,
  Machine,
};

struct Sign {
  Kind kind;
  const char* regex;  ///< of ICU
};

/// The words stand where no sentence of a language has them: alone, in capitals, or before a colon.
constexpr std::array signs{
    Sign{Kind::Unfinished, R"((?<!\w)(?:TODO|FIXME|TBD|TBC|TKTK|XXXX+|WIP)(?!\w))"},
    Sign{Kind::Unfinished, R"((?i)^\W*(?:to ?do|fix ?me|tb[dcat]|tk|n/?a|xxxx+|wip)\W*$)"},
    Sign{
        Kind::Unfinished,
        R"((?i)^\W*(?:to be (?:translated|done|completed|determined|added|confirmed)|)"
        R"((?:not|un)[ -]?(?:yet )?translated(?: yet)?|needs? translation|translation (?:here|missing|)"
        R"(pending|needed|to follow)|missing translation|no translation|translate (?:this|me|here))\W*$)"},
    Sign{
        Kind::Unfinished,
        R"((?i)[\[(\{<]{1,2}\s*(?:todo|tbd|translat\w*|untranslated|to be \w+|missing\w*|placeholder|insert\b)"
        R"([^\])\}>]*|(?:text|name|date|title|place|speaker) (?:here|goes here)|your \w+(?: here)?|)"
        R"(à traduire|a traduire|traduire|traducir|por traducir|traduzir|da tradurre|zu übersetzen|)"
        R"(übersetzen|vertalen|перевести|перевод|待翻译|待翻譯|未翻译|翻译|未翻譯|未訳|要翻訳|번역 필요|)"
        R"(للترجمة|يترجم)\s*[\])\}>]{1,2})"},
    Sign{Kind::Unfinished, R"(^\*{3,}.*\w.*\*{3,}$)"},
    Sign{Kind::Unfinished, R"(^[\s.…_?]+$)"},
    Sign{Kind::Crosses, R"((?<!\w)(?:XXX|xxx)(?!\w))"},
    Sign{Kind::Crosses, R"((?<![\w.])XX(?:(?=[.:/]XX(?!\w))|(?=\s?[%€£$])))"},
    Sign{Kind::Unfinished, R"(^TK(?=:|,| (?:TK|\p{Ll}))|(?<=\s)TK(?=[,.;]?$|,| TK))"},
    Sign{Kind::Unfinished, R"((?:(?<=\s)|^)\?{3,}(?=\s|$))"},
    Sign{Kind::Filler, R"((?i)\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipi?scing\b)"},
    Sign{Kind::Filler, R"((?i)\bthe quick brown fox\b|\basdf(?:gh|asdf)\w*|\bblah blah\b)"},
    Sign{
        Kind::Variable,
        R"(\{\{[^\{\}]*\}\}|\$\{[^\{\}]*\}|<<[a-z_][a-z0-9_.]*>>|\{\d{1,2}\}|\{[a-z_][a-zA-Z0-9_.]*\})"},
    Sign{
        Kind::Variable,
        R"((?<![\w%])%(?:\d|(?:\d\$)?(?:[sdifu@]|\([A-Za-z_]\w*\)[sd]))(?!\w)|%%[A-Z_]+%%|__[A-Z][A-Z_]+__)"},
    // braces around Arabic are a quotation of the Quran
    Sign{Kind::Note, R"((?!\{[^\}]*\p{Arabic})\{[^\{\}\\]*\p{L}[^\{\}\\]*\})"},
    Sign{Kind::Note, R"([-–—]\s?30\s?[-–—]$|^[-–—# ]+(?:ENDS?|ENDE|FIN|FINE|MORE)[-–—# ]+$)"},
    Sign{Kind::Note, R"((?<=[.,;:!?…] )//(?=\s|$))"},
    Sign{Kind::Note, R"((?<=[.!?…] )(?:PAUSE|PAUSA|PAUZE|PAUS|PAUZA|PAUZĂ|ПАУЗА)\.?$)"},
    Sign{
        Kind::Bracketed,
        R"((?i)^\[(?!\W*\]$)(?!(?:verse|strophe|couplet|chorus|refr[aã]i?[nm]|bridge|intro|outro|coda|)"
        R"(pre-chorus|solo|estrofa|estribillo|coro|strofa|ritornello|refrão|zwrotka|refren|vers|omkv[äæe]d|)"
        R"(припев|куплет|applau|aplau|applådå?|laugh|beifall|heiterkeit|rires|risas|risate|bifall|skratt|)"
        R"(oklaski|śmiech|аплодисмент|смех|amen|sic)[^\]]*\])(?![^\]]*\d{2})[^\[\]]{1,60}\]$)"},
    Sign{
        Kind::Machine,
        R"((?i)\bas an ai(?: language)? (?:model|assistant)\b|^(?:sure|certainly|of course)[,!.:] here(?:'|’| i)s [^.]{0,40}(?:translat|version|draft|speech))"},
    Sign{
        Kind::Machine,
        R"((?i)^would you like me to (?:make|write|translate|shorten|adjust|add|change|rewrite)\b)"},
    Sign{Kind::Variable, R"(Error! (?:Reference source not found|Bookmark not defined)\.)"},
    Sign{
        Kind::Machine,
        R"((?i)^here(?:'|’| i)s (?:the|your|a) (?:\w+ )?translat|^here is the translated\b|\blet me know if you(?:(?:'|’)d| would)? (?:like|need) (?:any|me|further)\b)"},
    Sign{
        Kind::Machine,
        R"((?i)^(?:voici (?:la|votre) traduction|aquí (?:está|tienes) la traducción|hier ist die übersetzung|)"
        R"(ecco la traduzione|aqui está a tradução|вот перевод|以下是(?:.{0,6})?(?:翻译|翻譯|译文)|以下が翻訳|)"
        R"(إليك الترجمة))"},
    Sign{Kind::Machine,
         R"((?i)\b(?:translated (?:by|with|using) (?:google|deepl|bing|chatgpt|microsoft|yandex)|)"
         R"((?:google|bing|yandex) translate)\b|)"
         R"(^\W*(?:machine|automatic(?:ally)?)[- ]translat(?:ion|ed)\W*$)"},
};

std::string message_for(Kind kind, const std::string& found) {
  switch (kind) {
    case Kind::Unfinished:
    case Kind::Crosses:
      return found +
             " stands where the text is not written yet: write it, or leave the passage out";
    case Kind::Filler: return found + " is filler without a meaning: put the text in its place";
    case Kind::Variable:
      return found + " is to be filled in by a program: put what it stands for in its place";
    case Kind::Note:
    case Kind::Bracketed:
      return found +
             " reads as a note to the speaker or the printer: if it is none of the speech, "
             "take it out";
    case Kind::Machine: break;
  }
  return found + " was said by a translating program, not by the speaker: take it out";
}

/// Where no number stands before its noun in Roman numerals: XX people, XX Leute.
bool has_crosses_before_nouns(const Text& text) {
  constexpr std::array languages{"en", "de", "nl", "sv", "da", "nb", "nn", "no", "is"};
  return std::ranges::find(languages, text.speech().language.language()) != languages.end();
}

bool counts_in_roman(const Text& text) {
  Pattern numeral(R"((?<!\w)(?:X?X?(?:I[VX]|VI{1,3}|I{2,3})|X?X[VI])(?!\w))");
  return std::ranges::any_of(text.passages, [&](const Passage& passage) {
    return numeral.find(passage.text).has_value();
  });
}

/// Whether passages in brackets may be headings, as the author's own are.
bool brackets_headings(const Text& text) {
  return text.is_original() ||
         std::ranges::any_of(text.original().paragraphs, [](const deck::Paragraph& paragraph) {
           return paragraph.text.starts_with('[') && paragraph.text.ends_with(']');
         });
}

/// What a translation has of its original, a line of dots, is meant to be there.
bool original_has(const Text& text, const Passage& passage) {
  return !text.is_original() &&
         std::ranges::any_of(text.original().paragraphs, [&](const deck::Paragraph& paragraph) {
           return paragraph.text == passage.text;
         });
}

}  // namespace

void review_placeholders(const Text& text, Findings& findings) {
  const bool thirty = counts_in_roman(text);
  std::vector<std::pair<Kind, Pattern>> patterns;
  for (const auto& [kind, regex] : signs) {
    if (kind != Kind::Crosses || !thirty) patterns.emplace_back(kind, Pattern(regex));
  }
  if (!thirty && has_crosses_before_nouns(text)) {
    patterns.emplace_back(Kind::Crosses, Pattern(R"((?<![\w.])XX(?= \p{L}))"));
  }
  for (const Passage& passage : text.passages) {
    for (auto& [kind, pattern] : patterns) {
      const auto found = pattern.find(passage.text);
      if (!found || original_has(text, passage)) continue;
      const bool may_be_heading = kind == Kind::Bracketed && brackets_headings(text);
      const Severity severity = may_be_heading ? Severity::Note : Severity::Warning;
      findings.push_back(finding_at(passage, found->begin, severity, "placeholder",
                                    message_for(kind, excerpt(found->of(passage.text)))));
      break;
    }
  }
}

}  // namespace lectern::review
