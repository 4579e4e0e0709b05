#include "deck/speech.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "deck/align/anchor.h"
#include "deck/format/catalogue.h"
#include "deck/format/encoding.h"
#include "deck/format/limits.h"
#include "deck/format/mend.h"
#include "deck/format/source_text.h"
#include "deck/headline.h"
#include "deck/lines/verse.h"
#include "deck/paragraph_kinds.h"
#include "deck/plain/lines.h"
#include "deck/plain/mail.h"
#include "deck/plain/markdown.h"
#include "deck/plain/markup.h"
#include "deck/plain/print.h"
#include "deck/plain/time_marks.h"
#include "deck/subtitles/cues.h"
#include "deck/subtitles/paragraphs.h"
#include "text/break/boundaries.h"
#include "text/dates/date.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

std::shared_ptr<const std::string> bytes_of(const std::filesystem::path& file,
                                            const FileReader& files, Problems& problems) {
  try {
    return files.read(file, most_text);
  } catch (const TooLarge&) {
    problems.push_back(
        {file, 0, 0, Severity::Error, "too-large",
         "the text is over 512 KiB, the most that is read of one language: no speech is"});
  } catch (const Failure& failure) {
    problems.push_back({file, 0, 0, Severity::Error, "unreadable", failure.what()});
  }
  return nullptr;
}

/// A name in capitals on a line, `LIESL.`, is of what is said after it.
void join_names(Paragraph& paragraph) {
  constexpr std::size_t longest_name = 30;
  std::vector<ByteRange>& sentences = paragraph.sentences;
  for (std::size_t i = sentences.size(); i-- > 1;) {
    const ByteRange name = sentences[i - 1];
    const std::string_view words = name.of(paragraph.text);
    const bool begins_line =
        name.begin == 0 ||
        std::string_view(paragraph.text).substr(0, name.begin).ends_with(line_end);
    const auto first = text::first_telling_character(words);
    const bool is_name = first && text::is_letter(*first) && is_in_capitals(words) &&
                         !is_in_capitals(sentences[i].of(paragraph.text));
    if (!begins_line || words.size() > longest_name || !is_name) continue;
    sentences[i].begin = name.begin;
    sentences.erase(sentences.begin() + static_cast<std::ptrdiff_t>(i) - 1);
  }
}

Paragraph paragraph_of(SourceParagraph source, const LanguageTag& language) {
  Paragraph paragraph;
  paragraph.sentences = text::sentences(source.text, language);
  if (paragraph.sentences.empty()) paragraph.sentences = {{0, source.text.size()}};
  if (source.heading) {
    paragraph.kind = Paragraph::Kind::Heading;
    paragraph.sentences = {{0, source.text.size()}};
  }
  paragraph.text = std::move(source.text);
  if (paragraph.text.find(line_end) != std::string::npos) join_names(paragraph);
  paragraph.source = std::move(source.source);
  paragraph.anchor = std::move(source.anchor);
  paragraph.translates = std::move(source.translates);
  paragraph.times = std::move(source.times);
  return paragraph;
}

TimeRange whole_time(const std::vector<TimeMark>& times) {
  return {times.front().time.begin, times.back().time.end};
}

/// Takes the first paragraphs for the headline if they read like one. Something has to be left:
/// what stands alone is the speech, whatever it looks like.
void take_headline(Speech& speech, std::vector<SourceParagraph>& sources) {
  auto found = opening_headline(sources, speech.language);
  if (!found || sources.size() <= found->paragraphs) return;
  speech.headline = std::move(found->headline);
  const auto end = sources.begin() + static_cast<std::ptrdiff_t>(found->paragraphs);
  std::vector<TimeMark> times;
  for (auto source = sources.begin(); source != end; ++source) {
    times.insert(times.end(), source->times.begin(), source->times.end());
  }
  if (!times.empty()) speech.headline->time = whole_time(times);
  sources.erase(sources.begin(), end);
}

/// A heading that says the title once more would be a second title.
void take_credits(Speech& speech, const FrontMatter& front_matter,
                  std::vector<SourceParagraph>& sources) {
  speech.credits.title = front_matter.title;
  speech.credits.speaker = front_matter.author;
  // 2019-06-21T10:00
  const std::string_view day =
      std::string_view(front_matter.date).substr(0, front_matter.date.find('T'));
  speech.credits.date = text::parse_date(day, speech.language);
  const bool again = sources.size() > 1 && sources.front().heading &&
                     letters_in_small(sources.front().text) == letters_in_small(front_matter.title);
  if (again) sources.erase(sources.begin());
}

/// What may turn out to be the translation of a headline is no half of a sentence.
void mend_after_headline(const Speech& speech, std::vector<SourceParagraph>& sources,
                         Problems& problems) {
  std::vector<SourceParagraph> undated;
  if (!speech.headline) {
    const auto found = opening_headline(sources, speech.language, DateRule::Optional);
    const std::size_t taken = found ? found->paragraphs : 0;
    const auto end = sources.begin() + static_cast<std::ptrdiff_t>(taken);
    undated.assign(std::move_iterator(sources.begin()), std::move_iterator(end));
    sources.erase(sources.begin(), end);
  }
  sources = mend(std::move(sources), speech.language, speech.file, problems);
  sources.insert(sources.begin(), std::move_iterator(undated.begin()),
                 std::move_iterator(undated.end()));
}

void add_paragraphs(Speech& speech, std::vector<SourceParagraph> sources) {
  for (SourceParagraph& source : sources) {
    speech.paragraphs.push_back(paragraph_of(std::move(source), speech.language));
  }
  find_kinds(speech.paragraphs, speech.language);
}

// Each of these: whether the text is within what is read of one.

bool read_text(Speech& speech, std::string_view text, const Reading& reading, Problems& problems) {
  LeftOut left_out;
  auto [lines, links, front_matter] =
      without_blocks(without_mail(lines_of(text), left_out), left_out);
  lines = without_time_marks(std::move(lines), left_out);
  lines = without_print(std::move(lines), speech.language, speech.file, problems);
  lines = laid_out(std::move(lines), reading.kept, speech.file, problems);
  auto sources = paragraphs_of(lines, speech.file, problems);
  if (!within_limits(sources, speech.file, problems)) return false;
  take_anchors(sources, speech.file, problems);
  take_markup(sources, links, left_out);
  left_out.report(speech.file, problems);
  take_headline(speech, sources);
  if (!speech.headline) take_credits(speech, front_matter, sources);
  if (reading.breaks == Breaks::Mended) mend_after_headline(speech, sources, problems);
  add_paragraphs(speech, std::move(sources));
  return true;
}

bool read_catalogue(Speech& speech, std::string_view text, Problems& problems) {
  auto catalogue = read_catalogue(read_po(text, speech.file, problems), speech.file, problems);
  if (!within_limits(catalogue.paragraphs, speech.file, problems)) return false;
  speech.credits = std::move(catalogue.credits);
  speech.translator = std::move(catalogue.translator);
  speech.made_from = std::move(catalogue.made_from);
  take_headline(speech, catalogue.paragraphs);
  add_paragraphs(speech, std::move(catalogue.paragraphs));
  return true;
}

bool read_subtitles(Speech& speech, std::string_view text, CueFormat format, Problems& problems) {
  auto cues = paragraphs_of(read_cues(text, format, speech.file, problems, speech.language),
                            speech.file, problems);
  if (!within_limits(cues, speech.file, problems)) return false;
  const bool told = tells_paragraphs(cues);
  if (!told) take_headline(speech, cues);
  auto paragraphs = gathered(cues, speech.language);
  if (told) take_headline(speech, paragraphs);
  if (!within_limits(paragraphs, speech.file, problems)) return false;
  add_paragraphs(speech, std::move(paragraphs));
  return true;
}

bool read_as(Format format, Speech& speech, std::string_view text, const Reading& reading,
             Problems& problems) {
  switch (format) {
    case Format::Catalogue: return read_catalogue(speech, text, problems);
    case Format::WebVtt: return read_subtitles(speech, text, CueFormat::WebVtt, problems);
    case Format::SubRip: return read_subtitles(speech, text, CueFormat::SubRip, problems);
    default: return read_text(speech, text, reading, problems);
  }
}

/// A file without a byte may have been cut short on its way; in one to be filled in nothing is
/// amiss.
void report_nothing(std::string_view text, const std::filesystem::path& file, Problems& problems) {
  if (text.empty()) {
    problems.push_back({file, 1, 1, Severity::Error, "empty-text", "there is no text in the file"});
  } else {
    problems.push_back({file, 1, 1, Severity::Warning, std::string(not_begun),
                        format_of(file) == Format::Catalogue
                            ? "no entry is translated yet: this language is left out"
                            : "nothing is written in it yet: this language is left out"});
  }
}

}  // namespace

std::optional<Format> format_of(const std::filesystem::path& file) {
  const std::string extension = in_small_letters(file.extension().string());
  if (extension == ".txt") return Format::Text;
  if (extension == ".po") return Format::Catalogue;
  if (extension == ".vtt") return Format::WebVtt;
  if (extension == ".srt") return Format::SubRip;
  return std::nullopt;
}

std::optional<Speech> read_speech(const std::filesystem::path& file, const LanguageTag& language,
                                  Problems& problems, const FileReader& files,
                                  const Reading& reading) {
  const auto bytes = bytes_of(file, files, problems);
  if (!bytes) return std::nullopt;
  const bool is_catalogue = format_of(file) == Format::Catalogue;
  const auto text = utf8_of(*bytes, file, language, problems,
                            is_catalogue ? charset_of_catalogue(*bytes) : std::string());
  if (!text) return std::nullopt;

  Speech speech;
  speech.language = language;
  speech.file = file;
  const Format format = format_of(file).value_or(Format::Text);
  if (!within_limits(*text, file, problems)) return std::nullopt;
  if (!read_as(format, speech, *text, reading, problems)) return std::nullopt;
  if (speech.paragraphs.empty()) {
    report_nothing(*text, file, problems);
    return std::nullopt;
  }
  number_sentences(speech);
  return speech;
}

std::string to_text(const Speech& speech) {
  std::string text;
  if (speech.headline) text = with_line_ends(speech.headline->text, "\\\n") + '\n';
  for (const Paragraph& paragraph : speech.paragraphs) {
    if (!text.empty()) text += '\n';
    if (!paragraph.anchor.empty()) text += "[[" + paragraph.anchor + "]]\n";
    if (paragraph.kind == Paragraph::Kind::Heading) text += "# ";
    text += with_line_ends(paragraph.text, "\\\n") + '\n';
  }
  return text;
}

void keep_anchors_of(const Speech& original, Speech& speech) {
  for (Paragraph& paragraph : speech.paragraphs) {
    const bool named =
        std::any_of(original.paragraphs.begin(), original.paragraphs.end(),
                    [&](const Paragraph& each) { return each.anchor == paragraph.anchor; });
    if (!named) paragraph.anchor.clear();
  }
}

namespace {

/// A title without place and date, and after it a sentence rather than an address.
bool begins_with_title_alone(const Speech& speech) {
  if (!speech.headline->dateline.empty() || speech.headline->date) return false;
  const auto last = text::last_telling_character(speech.paragraphs.front().text);
  return last && text::ends_sentence(*last);
}

}  // namespace

void accept_unread_headline(Speech& speech, const Speech& other) {
  constexpr std::size_t most = 4;
  if (speech.headline || speech.paragraphs.empty()) return;
  std::vector<SourceParagraph> first;
  for (std::size_t i = 0; i < std::min(speech.paragraphs.size(), most); ++i) {
    first.push_back({speech.paragraphs[i].text, speech.paragraphs[i].source});
    first.back().heading = speech.paragraphs[i].kind == Paragraph::Kind::Heading;
  }
  auto found = opening_headline(first, speech.language, DateRule::Optional);
  const std::size_t more =
      speech.paragraphs.size() - std::min(speech.paragraphs.size(), other.paragraphs.size());
  if (!found && more < most) {
    auto unread = unread_headline(std::span(first).first(more), speech.language);
    if (unread) found = OpeningHeadline{*std::move(unread), more};
  }
  if (!found && begins_with_title_alone(other)) {
    auto title = title_by_itself(first.front());
    if (title) found = OpeningHeadline{*std::move(title), 1};
  }
  if (!found || speech.paragraphs.size() <= found->paragraphs) return;
  speech.headline = std::move(found->headline);
  speech.paragraphs.erase(
      speech.paragraphs.begin(),
      speech.paragraphs.begin() + static_cast<std::ptrdiff_t>(found->paragraphs));
  number_sentences(speech);
}

void take_stated_title(Speech& speech, std::string_view title) {
  if (speech.headline || title.empty() || speech.paragraphs.size() < 2) return;
  const Paragraph& first = speech.paragraphs.front();
  const std::string_view line = std::string_view(first.text).substr(0, first.text.find(line_end));
  if (letters_in_small(line) != letters_in_small(title)) return;
  speech.headline = headline_without_date({first.text, first.source});
  speech.paragraphs.erase(speech.paragraphs.begin());
  number_sentences(speech);
}

void forget_lines_of_headline(const Speech& speech, Problems& problems) {
  if (!speech.headline) return;
  const auto& marks = speech.headline->source;
  const int last = std::ranges::max(marks, {}, &SourceMark::line).line;
  std::erase_if(problems, [&](const Problem& problem) {
    return problem.file == speech.file && problem.code == kept_lines && problem.line <= last;
  });
}

void number_sentences(Speech& speech) {
  // With nothing after it to lead, a salutation is said for itself.
  if (!speech.paragraphs.empty() && speech.paragraphs.back().kind == Paragraph::Kind::Salutation) {
    speech.paragraphs.back().kind = Paragraph::Kind::Passage;
  }
  speech.sentences.clear();
  for (std::size_t i = 0; i < speech.paragraphs.size(); ++i) {
    for (std::size_t j = 0; j < speech.paragraphs[i].sentences.size(); ++j) {
      speech.sentences.push_back({i, j});
    }
  }
}

std::string with_line_ends(std::string_view text, std::string_view end) {
  std::string result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t at = std::min(text.find(line_end, begin), text.size());
    result += text.substr(begin, at - begin);
    if (at < text.size()) result += end;
    begin = at + line_end.size();
  }
  return result;
}

SourceMark position(const Paragraph& paragraph, std::size_t byte) {
  return position(paragraph.source, byte);
}

namespace {

/// The instant at which a byte is said, within the cue that its mark begins.
Instant instant_of(const Paragraph& paragraph, std::size_t mark, std::size_t byte) {
  const std::vector<TimeMark>& times = paragraph.times;
  const std::size_t end = mark + 1 < times.size() ? times[mark + 1].byte : paragraph.text.size();
  const auto& [begin, time] = times[mark];
  if (end <= begin) return time.begin;
  const auto part =
      static_cast<double>(std::min(byte, end) - begin) / static_cast<double>(end - begin);
  return time.begin + to_duration(Seconds(time.length()) * part);
}

}  // namespace

TimeRange time_of(const Paragraph& paragraph, ByteRange stretch) {
  const auto mark_of = [&](std::size_t byte) {
    const auto after = std::upper_bound(
        paragraph.times.begin(), paragraph.times.end(), byte,
        [](std::size_t wanted, const TimeMark& mark) { return wanted < mark.byte; });
    return static_cast<std::size_t>(after - paragraph.times.begin()) - 1;
  };
  const std::size_t last = stretch.empty() ? stretch.begin : stretch.end - 1;
  return {instant_of(paragraph, mark_of(stretch.begin), stretch.begin),
          instant_of(paragraph, mark_of(last), stretch.end)};
}

std::vector<LanguageTag> languages_of(const Deck& deck) {
  std::vector<LanguageTag> languages;
  for (const Speech& speech : deck.speeches) languages.push_back(speech.language);
  return languages;
}

SourceRange source_of(const Deck& deck, std::size_t bead, std::size_t speech) {
  const IndexRange sentences = deck.beads[bead].sentences[speech];
  if (sentences.empty()) return {};
  const Speech& said = deck.speeches[speech];
  const Sentence first = said.sentences[sentences.begin];
  const Sentence last = said.sentences[sentences.end - 1];
  const Paragraph& opening = said.paragraphs[first.paragraph];
  const Paragraph& ending = said.paragraphs[last.paragraph];
  SourceMark end = position(ending, ending.sentences[last.index].end - 1);
  ++end.byte;
  ++end.column;
  return {position(opening, opening.sentences[first.index].begin), end};
}

namespace {

Paragraph::Kind kind_of_paragraph(const Speech& speech, std::size_t sentence) {
  return speech.paragraphs[speech.sentences[sentence].paragraph].kind;
}

}  // namespace

namespace {

/// Between paragraphs that share a slide: where a space ends a sentence, as in Thai, there is one.
std::string_view joint_of_paragraphs(std::string_view text, std::string_view next) {
  const auto last = text::last_telling_character(text);
  const bool ideographs = last && text::columns_of(*last) > 1;
  return ideographs ? text::joint(text, next) : " ";
}

}  // namespace

std::string text_of(const Speech& speech, IndexRange sentences) {
  std::string text;
  for (std::size_t i = sentences.begin; i < sentences.end;) {
    const Sentence first = speech.sentences[i];
    const Paragraph& paragraph = speech.paragraphs[first.paragraph];
    const std::size_t count = std::min(sentences.end - i, paragraph.sentences.size() - first.index);
    const ByteRange range{paragraph.sentences[first.index].begin,
                          paragraph.sentences[first.index + count - 1].end};
    const std::string_view stretch = range.of(paragraph.text);
    const bool next_address = paragraph.kind == Paragraph::Kind::Salutation &&
                              i > sentences.begin &&
                              kind_of_paragraph(speech, i - 1) == paragraph.kind;
    const bool begins_line =
        first.index == 0 && (paragraph.kind == Paragraph::Kind::Item || next_address);
    if (!text.empty()) text += begins_line ? line_end : joint_of_paragraphs(text, stretch);
    text += stretch;
    i += count;
  }
  return text;
}

}  // namespace lectern::deck
