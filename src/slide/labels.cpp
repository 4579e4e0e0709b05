#include <vector>

#include "slide/style.h"
#include "text/dates/date.h"
#include "text/languages.h"
#include "text/script.h"

namespace lectern::slide {
namespace {

const StatusNames* names_for(const LanguageTag& language, const Labels& labels) {
  auto found = find_by_language(labels, language);
  if (found == labels.end()) found = labels.find("en");
  return found == labels.end() ? nullptr : &found->second;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string whole;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!whole.empty()) whole += separator;
    whole += part;
  }
  return whole;
}

/// What a language's script puts between the parts of a label, between place and date, and after
/// what a name is the name of.
struct Separators {
  std::string_view part = " · ";
  std::string_view comma = ", ";
  std::string_view colon = ": ";
};

Separators separators_of(const LanguageTag& language) {
  const text::Script script = text::script_of(language);
  if (script.name() == "Arab") return {" · ", "، ", ": "};
  if (script.name() == "Jpan") return {"\u3000", "、", "："};
  // A full-width dot between spaces would tear a line of ideographs apart.
  if (text::scripts_in(script).front().name() == "Hani") return {"\u3000", "，", "："};
  // French has a space before its colon (Imprimerie nationale, Lexique des règles typographiques)
  if (language.language() == "fr") return {" · ", ", ", "\u00A0: "};
  return {};
}

}  // namespace

std::string label_of(const deck::Speech& speech, const Labels& labels) {
  std::string label = text::own_name(speech.language);
  const StatusNames* names = names_for(speech.language, labels);
  const bool translated =
      speech.status == deck::Status::Official || speech.status == deck::Status::Unofficial;
  if (!translated || names == nullptr) return label;
  return join(
      {label, speech.status == deck::Status::Official ? names->official : names->unofficial},
      separators_of(speech.language).part);
}

std::string translation_of(const deck::Speech& speech, const Labels& labels) {
  if (speech.translator.empty()) return {};
  const StatusNames* names = names_for(speech.language, labels);
  const std::string label = names == nullptr ? std::string() : names->translation;
  return join({label, speech.translator}, separators_of(speech.language).colon);
}

namespace {

/// Whatever it says of place and date stands in its title.
bool is_unread(const deck::Headline& line) { return line.dateline.empty() && !line.date; }

}  // namespace

std::string place_and_date_of(const deck::Speech& speech) {
  const deck::Credits& credits = speech.credits;
  if (speech.headline && is_unread(*speech.headline)) return {};
  if (const auto& line = speech.headline; line && !line->dateline.empty()) {
    const bool same_date = !line->date || line->date == credits.date;
    if (same_date && line->place == credits.place) return line->dateline;
  }
  return join({credits.place,
               credits.date ? text::format_date(*credits.date, speech.language) : std::string{}},
              separators_of(speech.language).comma);
}

const std::string& title_of(const deck::Speech& speech) {
  return speech.headline ? speech.headline->title : speech.credits.title;
}

std::string speaker_beneath_title(const deck::Speech& speech) {
  const std::string& speaker = speech.credits.speaker;
  const auto& headline = speech.headline;
  const bool said = headline && headline->subtitle.find(speaker) != std::string::npos;
  return said ? std::string() : speaker;
}

std::string first_line_of(const deck::Speech& speech) {
  const deck::Headline& line = *speech.headline;
  const bool other_date = line.date && line.date != speech.credits.date;
  if (is_unread(line) || (line.place == speech.credits.place && !other_date)) return line.text;
  const std::string subtitle =
      line.subtitle.empty() ? "" : std::string(deck::line_end) + line.subtitle;
  return place_and_date_of(speech) + " – " + line.title + subtitle;
}

std::string credit_of(const deck::Speech& speech,
                      const std::function<bool(const std::string&)>& fits) {
  const std::string& speaker = speech.credits.speaker;
  const std::string& occasion = speech.credits.title;
  const std::string where = place_and_date_of(speech);
  const std::string_view separator = separators_of(speech.language).part;
  for (const auto& parts : {std::vector{speaker, occasion, where}, std::vector{speaker, where},
                            std::vector{speaker}, std::vector{occasion}, std::vector{where}}) {
    std::string credit = join(parts, separator);
    if (!credit.empty() && fits(credit)) return credit;
  }
  return join({speaker.empty() ? where : speaker}, separator);
}

}  // namespace lectern::slide
