// Reads any bytes as a catalogue, as subtitles and as a text, and holds what comes of it to the
// rules: libFuzzer's entry. Byte 0 chooses the format; the rest is the file.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "deck/format/catalogue.h"
#include "deck/format/encoding.h"
#include "deck/format/left_out.h"
#include "deck/format/po.h"
#include "deck/format/source_text.h"
#include "deck/headline.h"
#include "deck/plain/markdown.h"
#include "deck/plain/markup.h"
#include "deck/plain/print.h"
#include "deck/subtitles/cues.h"

namespace {

using namespace lectern;

[[noreturn]] void broken(const char* rule) {
  std::fprintf(stderr, "%s\n", rule);
  std::abort();
}

void check(const std::vector<deck::SourceMark>& source, const std::string& text) {
  if (!text.empty() && (source.empty() || source.front().byte != 0)) {
    broken("a text does not know where it stands");
  }
  for (std::size_t i = 0; i < source.size(); ++i) {
    if (source[i].line < 1 || source[i].column < 1) broken("a place is before its file");
    if (i > 0 && source[i].byte < source[i - 1].byte) broken("places are not in order");
  }
}

void check(const Problems& problems) {
  for (const Problem& problem : problems) {
    if (problem.line < 1 || problem.column < 1) broken("a problem has no place");
  }
}

void check(const std::vector<deck::SourceParagraph>& paragraphs) {
  for (const deck::SourceParagraph& paragraph : paragraphs) {
    if (paragraph.text.empty()) broken("a paragraph is blank");
    check(paragraph.source, paragraph.text);
  }
}

void check_catalogue(std::string_view text) {
  Problems problems;
  const auto entries = deck::read_po(text, "t.po", problems);
  for (const deck::PoEntry& entry : entries) {
    check(entry.original.source, entry.original.text);
    check(entry.translation.source, entry.translation.text);
  }
  check(deck::read_catalogue(entries, "t.po", problems).paragraphs);
  check(problems);
  const std::string written = deck::to_po(entries);
  Problems none;
  if (deck::to_po(deck::read_po(written, "t.po", none)) != written || !none.empty()) {
    broken("what is written does not read the same");
  }
}

void check_cues(std::string_view text, deck::CueFormat format) {
  Problems problems;
  Instant last{};
  for (const deck::TimedText& cue : deck::read_cues(text, format, "t", problems)) {
    if (cue.time.begin < last || cue.time.end < cue.time.begin) broken("cues are not in order");
    last = cue.time.begin;
    for (const deck::SourceLine& line : cue.lines) check(line.source, line.text);
    check(deck::paragraphs_of(cue.lines, "t", problems));
  }
  check(problems);
}

void check_text(std::string_view text) {
  const LanguageTag language = *LanguageTag::parse("de");
  Problems problems;
  deck::LeftOut left_out;
  deck::MarkdownText markdown = deck::without_blocks(deck::lines_of(text), left_out);
  auto lines = deck::without_print(std::move(markdown.lines), language, "t", problems);
  auto paragraphs = deck::paragraphs_of(deck::laid_out(lines, {}, "t", problems), "t", problems);
  deck::take_markup(paragraphs, markdown.links, left_out);
  left_out.report("t", problems);
  check(paragraphs);
  check(problems);
  if (!paragraphs.empty()) deck::read_headline(paragraphs.front(), language);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Problems problems;
  const auto text = deck::utf8_of(bytes, "t", {}, problems);
  if (!text) return 0;
  switch (data[0] % 4) {
    case 0: check_catalogue(*text); break;
    case 1: check_cues(*text, deck::CueFormat::WebVtt); break;
    case 2: check_cues(*text, deck::CueFormat::SubRip); break;
    default: check_text(*text); break;
  }
  return 0;
}
