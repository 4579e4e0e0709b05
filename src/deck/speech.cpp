#include "deck/speech.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/failure.h"
#include "base/file.h"
#include "deck/anchor.h"
#include "deck/headline.h"
#include "deck/mend.h"
#include "deck/salutation.h"
#include "deck/source_text.h"
#include "text/boundaries.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

// A whole day's speech is a tenth of this; more is a file that got here by mistake.
constexpr std::uintmax_t most_bytes = 4U << 20U;

std::optional<std::string> bytes_of(const std::filesystem::path& file, Problems& problems) {
  std::error_code error;
  if (std::filesystem::file_size(file, error) > most_bytes && !error) {
    problems.push_back(
        {file, 0, 0, Severity::Error, "too-large", "the text is over 4 MiB: no speech is"});
    return std::nullopt;
  }
  try {
    return read_file(file);
  } catch (const Failure& failure) {
    problems.push_back({file, 0, 0, Severity::Error, "unreadable", failure.what()});
    return std::nullopt;
  }
}

Paragraph paragraph_of(SourceParagraph source, const LanguageTag& language) {
  Paragraph paragraph;
  paragraph.sentences = text::sentences(source.text, language);
  if (paragraph.sentences.empty()) paragraph.sentences = {{0, source.text.size()}};
  if (is_salutation(source.text, language)) paragraph.kind = Paragraph::Kind::Salutation;
  paragraph.text = std::move(source.text);
  paragraph.source = std::move(source.source);
  paragraph.anchor = std::move(source.anchor);
  return paragraph;
}

}  // namespace

std::optional<Speech> read_speech(const std::filesystem::path& file, const LanguageTag& language,
                                  Problems& problems) {
  const auto bytes = bytes_of(file, problems);
  if (!bytes) return std::nullopt;
  auto sources = read_source_text(*bytes, file, problems);
  if (!sources) return std::nullopt;
  take_anchors(*sources, file, problems);

  Speech speech;
  speech.language = language;
  speech.file = file;
  // A line alone is the speech, whatever it looks like.
  if (sources->size() > 1) speech.headline = read_headline(sources->front(), language);
  if (speech.headline) sources->erase(sources->begin());
  for (SourceParagraph& source : mend(std::move(*sources), language, file, problems)) {
    speech.paragraphs.push_back(paragraph_of(std::move(source), language));
  }
  number_sentences(speech);
  return speech;
}

void accept_undated_headline(Speech& speech) {
  if (speech.headline || speech.paragraphs.size() < 2) return;
  const Paragraph& first = speech.paragraphs.front();
  speech.headline = read_headline({first.text, first.source}, speech.language, DateRule::Optional);
  if (!speech.headline) return;
  speech.paragraphs.erase(speech.paragraphs.begin());
  number_sentences(speech);
}

void number_sentences(Speech& speech) {
  // With nothing after it to lead, a salutation is said for itself.
  if (!speech.paragraphs.empty()) speech.paragraphs.back().kind = Paragraph::Kind::Passage;
  speech.sentences.clear();
  for (std::size_t i = 0; i < speech.paragraphs.size(); ++i) {
    for (std::size_t j = 0; j < speech.paragraphs[i].sentences.size(); ++j) {
      speech.sentences.push_back({i, j});
    }
  }
}

SourceMark position(const Paragraph& paragraph, std::size_t byte) {
  return position(paragraph.source, byte);
}

std::string text_of(const Speech& speech, IndexRange sentences) {
  std::string text;
  for (std::size_t i = sentences.begin; i < sentences.end;) {
    const Sentence first = speech.sentences[i];
    const Paragraph& paragraph = speech.paragraphs[first.paragraph];
    const std::size_t count = std::min(sentences.end - i, paragraph.sentences.size() - first.index);
    const ByteRange range{paragraph.sentences[first.index].begin,
                          paragraph.sentences[first.index + count - 1].end};
    const std::string_view stretch = range.of(paragraph.text);
    if (!text.empty()) text += text::joint(text, stretch);
    text += stretch;
    i += count;
  }
  return text;
}

}  // namespace lectern::deck
