// What stands where a translation is to come.
#include <unicode/regex.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/range.h"
#include "review/kinds/reviewers.h"
#include "text/icu.h"

namespace lectern::review {
namespace {

enum class Kind {
  Unfinished,
  Crosses,  ///< or thirty, where other Roman numerals lead to it
  Filler,
  Variable,
  Machine,
};

struct Pattern {
  Kind kind;
  const char* regex;  ///< of ICU
};

/// The words stand where no sentence of a language has them: alone, in capitals, or before a colon.
constexpr std::array patterns{
    Pattern{Kind::Unfinished, R"((?<!\w)(?:TODO|FIXME|TBD|TBC|TKTK|XXXX+|WIP)(?!\w))"},
    Pattern{Kind::Unfinished, R"((?i)^\W*(?:to ?do|fix ?me|tb[dcat]|tk|n/?a|xxxx+|wip)\W*$)"},
    Pattern{
        Kind::Unfinished,
        R"((?i)^\W*(?:to be (?:translated|done|completed|determined|added|confirmed)|)"
        R"((?:not|un)[ -]?(?:yet )?translated(?: yet)?|needs? translation|translation (?:here|missing|)"
        R"(pending|needed|to follow)|missing translation|no translation|translate (?:this|me|here))\W*$)"},
    Pattern{
        Kind::Unfinished,
        R"((?i)[\[(\{<]{1,2}\s*(?:todo|tbd|translat\w*|untranslated|to be \w+|missing\w*|placeholder|insert\b)"
        R"([^\])\}>]*|(?:text|name|date|title|place|speaker) (?:here|goes here)|your \w+(?: here)?|)"
        R"(à traduire|a traduire|traduire|traducir|por traducir|traduzir|da tradurre|zu übersetzen|)"
        R"(übersetzen|vertalen|перевести|перевод|待翻译|待翻譯|未翻译|翻译|未翻譯|未訳|要翻訳|번역 필요|)"
        R"(للترجمة|يترجم)\s*[\])\}>]{1,2})"},
    Pattern{Kind::Unfinished, R"(^[\s.…_?]+$)"},
    Pattern{Kind::Crosses, R"((?<!\w)(?:XXX|xxx)(?!\w))"},
    Pattern{Kind::Filler, R"((?i)\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur adipi?scing\b)"},
    Pattern{Kind::Filler, R"((?i)\bthe quick brown fox\b|\basdf(?:gh|asdf)\w*|\bblah blah\b)"},
    Pattern{
        Kind::Variable,
        R"(\{\{[^\{\}]*\}\}|\$\{[^\{\}]*\}|<<[a-z_][a-z0-9_.]*>>|\{\d{1,2}\}|\{[a-z_][a-zA-Z0-9_.]*\})"},
    Pattern{
        Kind::Variable,
        R"((?<![\w%])%(?:\d\$)?(?:[sdifu@]|\([A-Za-z_]\w*\)[sd])(?!\w)|%%[A-Z_]+%%|__[A-Z][A-Z_]+__)"},
    Pattern{
        Kind::Machine,
        R"((?i)\bas an ai(?: language)? (?:model|assistant)\b|^(?:sure|certainly|of course)[,!.:] here(?:'|’| i)s [^.]{0,40}translat)"},
    Pattern{
        Kind::Machine,
        R"((?i)^here(?:'|’| i)s (?:the|your|a) (?:\w+ )?translat|^here is the translated\b|\blet me know if you(?:(?:'|’)d| would)? (?:like|need) (?:any|me|further)\b)"},
    Pattern{
        Kind::Machine,
        R"((?i)^(?:voici (?:la|votre) traduction|aquí (?:está|tienes) la traducción|hier ist die übersetzung|)"
        R"(ecco la traduzione|aqui está a tradução|вот перевод|以下是(?:.{0,6})?(?:翻译|翻譯|译文)|以下が翻訳|)"
        R"(إليك الترجمة))"},
    Pattern{
        Kind::Machine,
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
    case Kind::Machine: break;
  }
  return found + " was said by a translating program, not by the speaker: take it out";
}

class Finder {
 public:
  explicit Finder(const Pattern& pattern) : kind_(pattern.kind) {
    UErrorCode status = U_ZERO_ERROR;
    matcher_ =
        std::make_unique<icu::RegexMatcher>(icu::UnicodeString::fromUTF8(pattern.regex), 0, status);
    text::require(status, "a pattern of ICU's regular expressions");
  }

  Kind kind() const { return kind_; }

  /// The first there is, as a range of the text.
  std::optional<IndexRange> find(const icu::UnicodeString& text) {
    matcher_->reset(text);
    UErrorCode status = U_ZERO_ERROR;
    if (matcher_->find(status) == 0 || U_FAILURE(status)) return std::nullopt;
    return IndexRange{static_cast<std::size_t>(matcher_->start(status)),
                      static_cast<std::size_t>(matcher_->end(status))};
  }

 private:
  Kind kind_;
  std::unique_ptr<icu::RegexMatcher> matcher_;
};

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
}

std::string utf8(const icu::UnicodeString& text, std::size_t begin, std::size_t end) {
  std::string bytes;
  text.tempSubString(static_cast<int>(begin), static_cast<int>(end - begin)).toUTF8String(bytes);
  return bytes;
}

bool counts_in_roman(const Text& text) {
  Finder numeral({Kind::Crosses, R"((?<!\w)(?:X?X?(?:I[VX]|VI{1,3}|I{2,3})|X?X[VI])(?!\w))"});
  return std::ranges::any_of(text.passages, [&](const Passage& passage) {
    return numeral.find(unicode(passage.text)).has_value();
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
  std::vector<Finder> finders(patterns.begin(), patterns.end());
  if (counts_in_roman(text)) {
    std::erase_if(finders, [](const Finder& finder) { return finder.kind() == Kind::Crosses; });
  }
  for (const Passage& passage : text.passages) {
    const icu::UnicodeString characters = unicode(passage.text);
    for (Finder& finder : finders) {
      const auto found = finder.find(characters);
      if (!found || original_has(text, passage)) continue;
      findings.push_back(finding_at(
          passage, utf8(characters, 0, found->begin).size(), Severity::Warning, "placeholder",
          message_for(finder.kind(), excerpt(utf8(characters, found->begin, found->end)))));
      break;
    }
  }
}

}  // namespace lectern::review
