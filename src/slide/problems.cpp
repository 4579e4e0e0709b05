#include "slide/problems.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>

#include "text/break/boundaries.h"
#include "text/codepoints.h"

namespace lectern::slide {
namespace {

Problem problem_at(const deck::Speech& speech, const deck::SourceMark& mark, Severity severity,
                   std::string code, std::string message) {
  return {speech.file, mark.line, mark.column, severity, std::move(code), std::move(message)};
}

deck::SourceMark start_of(const deck::Speech& speech, std::size_t sentence) {
  if (sentence >= speech.sentences.size()) return {};
  const deck::Sentence& at = speech.sentences[sentence];
  const deck::Paragraph& paragraph = speech.paragraphs[at.paragraph];
  return deck::position(paragraph, paragraph.sentences[at.index].begin);
}

std::string describe(const text::MissingGlyph& missing, const std::string& text) {
  return "no font has \"" + std::string(missing.range.of(text)) + "\" (" +
         text::name_of(missing.character) + ")" +
         (missing.not_installed.empty() ? "" : ": " + missing.not_installed);
}

}  // namespace

Problem missing_font(const deck::Speech& speech, const std::string& hindrance) {
  return problem_at(speech, {}, Severity::Warning, "missing-font",
                    speech.language.text() + " is not shown: " + hindrance);
}

Problem overflow(const deck::Speech& speech, std::size_t sentence) {
  return problem_at(speech, start_of(speech, sentence), Severity::Warning, "overflow",
                    "has no room on this panel at a legible size");
}

Problem no_room_for_notice(const deck::Speech& speech) {
  return problem_at(speech, {}, Severity::Warning, "left-out-notice",
                    "source and rights have no room on the last slide, and are left out: they may "
                    "be said in fewer words, or fewer languages share the panel");
}

Problem no_room_for_title(const deck::Speech& speech, const deck::Speech& captioned) {
  const auto& headline = speech.headline;
  const deck::SourceMark mark =
      headline && !headline->source.empty() ? headline->source.front() : deck::SourceMark{};
  return problem_at(speech, mark, Severity::Note, "left-out-title",
                    "has no room beneath the title in " + captioned.language.text() +
                        " on this panel, and is left out there");
}

Problem no_room_for_subtitle(const deck::Speech& speech) {
  const auto& source = speech.headline->source;
  return problem_at(speech, source.empty() ? deck::SourceMark{} : source.back(), Severity::Note,
                    "left-out-title",
                    "has no room for what is below its title on this panel, where several "
                    "languages share it: it is left out");
}

Problem too_far(const std::filesystem::path& deck, const Panel& panel, Metres distance,
                Metres legible) {
  const auto in_tenths = [](double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value / 10);
    return std::string(text);
  };
  // inches and metres are in proportion: a letter of so many minutes of arc
  const double inches = panel.diagonal.count() * distance.count() / legible.count();
  return {deck,
          0,
          0,
          Severity::Warning,
          "too-far",
          "from " + in_tenths(std::round(distance.count() * 10)) + " m no text on a " +
              in_tenths(std::round(panel.diagonal.count() * 10)) +
              "-inch panel can be legible: viewer.distance may be " +
              in_tenths(std::floor(legible.count() * 10)) + " m at most, or display.diagonal " +
              in_tenths(std::ceil(inches * 10)) + " inches at least"};
}

void add_broken_word(const deck::Speech& speech, std::size_t sentence, const std::string& text,
                     const Block& block, Problems& problems) {
  std::vector<std::size_t> cuts;  // where there are no spaces between two lines
  for (std::size_t i = block.marked ? 2 : 1; i < block.lines.size(); ++i) {
    const std::size_t begin = block.lines[i].line.range.begin;
    const text::Line& before = block.lines[i - 1].line;
    if (before.range.end == begin && !before.hyphenated) cuts.push_back(begin);
  }
  if (cuts.empty()) return;
  const auto words = text::unbreakables(text, speech.language);
  for (const std::size_t end : cuts) {
    const auto broken = std::find_if(words.begin(), words.end(), [&](const ByteRange& word) {
      return word.begin < end && end < word.end;
    });
    if (broken == words.end()) continue;
    problems.push_back(problem_at(speech, start_of(speech, sentence), Severity::Warning,
                                  "broken-word",
                                  "\"" + std::string(broken->of(text)) +
                                      "\" is wider than a line of this panel and is broken"));
    return;
  }
}

void add_missing_glyphs(const deck::Speech& speech, Typesetter& typesetter, Problems& problems) {
  std::set<char32_t> seen;
  for (const deck::Paragraph& paragraph : speech.paragraphs) {
    const text::Paragraph& shaped =
        typesetter.shaped(paragraph.text, typesetter.style_of(speech.language));
    for (const text::MissingGlyph& missing : shaped.missing_glyphs()) {
      if (!seen.insert(missing.character).second) continue;
      problems.push_back(problem_at(speech, deck::position(paragraph, missing.range.begin),
                                    Severity::Warning, "missing-glyph",
                                    describe(missing, paragraph.text)));
    }
  }
}

}  // namespace lectern::slide
