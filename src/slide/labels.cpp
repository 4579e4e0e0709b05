#include <vector>

#include "slide/style.h"
#include "text/locale.h"
#include "text/script.h"

namespace lectern::slide {
namespace {

const StatusNames* names_for(const LanguageTag& language, const Labels& labels) {
  for (std::string tag = language.text(); !tag.empty();
       tag.resize(tag.find('-') == std::string::npos ? 0 : tag.rfind('-'))) {
    if (const auto found = labels.find(tag); found != labels.end()) return &found->second;
  }
  const auto english = labels.find("en");
  return english == labels.end() ? nullptr : &english->second;
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

/// The comma between place and date, as the script writes it.
std::string_view comma_of(const LanguageTag& language) {
  const text::Script script = text::script_of(language);
  const std::string_view name = script.name();
  if (name == "Arab") return "، ";
  if (name == "Hans" || name == "Hant" || name == "Jpan") return "，";
  return ", ";
}

}  // namespace

std::string label_of(const deck::Speech& speech, const Labels& labels) {
  std::string label = text::own_name(speech.language);
  const StatusNames* names = names_for(speech.language, labels);
  if (speech.status == deck::Status::Original || names == nullptr) return label;
  return join({label, speech.status == deck::Status::Official ? names->official : names->unofficial},
              " · ");
}

std::string place_and_date_of(const deck::Speech& speech) {
  const deck::Credits& credits = speech.credits;
  return join({credits.place,
               credits.date ? text::format_date(*credits.date, speech.language) : std::string{}},
              comma_of(speech.language));
}

std::string credit_of(const deck::Speech& speech) {
  return join({speech.credits.speaker, speech.credits.title, place_and_date_of(speech)}, " · ");
}

}  // namespace lectern::slide
