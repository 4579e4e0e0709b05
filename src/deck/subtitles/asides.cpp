#include "deck/subtitles/asides.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "text/compatibility.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

struct Telling {
  std::string_view language;
  std::string_view words;  ///< each after a space
};

/// Without those that say how something is said: `in French`, `à voix basse`.
constexpr std::array telling{
    Telling{
        "en",
        " i we you he she they me us him them this that these those so or but not never perhaps "
        "maybe is are was were did had have would could i'm we're it's don't didn't "},
    Telling{
        "fr",
        " je j'ai tu il elle nous vous ils elles ce c'est c'était que qui ou ne moi toi lui mais "
        "presque peut-être jamais était avait "},
    Telling{
        "de",
        " ich wir ihr du sie es ist war sind waren das dass so oder aber nicht nie fast vielleicht "
        "hatte auch "},
    Telling{"es",
            " yo nosotros tú usted ustedes ellos ellas que o pero no nunca casi es era fue había "
            "también "
            "quizá quizás "},
    Telling{"it", " io noi tu voi loro che o ma non mai quasi è era fu aveva anche forse "},
    Telling{"pt",
            " eu nós você vocês eles elas que ou mas não nunca quase é era foi também talvez "},
    Telling{"nl",
            " ik wij we jij jullie zij dat of maar niet nooit bijna was waren had ook misschien "},
    Telling{"sv",
            " jag vi du ni de det att eller men inte aldrig nästan är var hade också kanske "},
    Telling{"da", " jeg vi du de i det at eller men ikke aldrig næsten er var havde også måske "},
    Telling{"nb", " jeg vi du dere det at eller men ikke aldri nesten er var hadde også kanskje "},
    Telling{"fi", " minä me te he se että tai mutta ei eikä en emme melkein oli olivat myös ehkä "},
    Telling{"pl",
            " ja my ty wy oni ona to że lub albo ale nie nigdy prawie jest był była też może "},
    Telling{"cs", " já my ty vy oni to že nebo ale ne nikdy skoro je byl byla také možná "},
    Telling{
        "ru",
        " я мы ты вы он она они это что или но не никогда почти был была было были тоже может "},
    Telling{"uk",
            " я ми ти ви він вона вони це що або але не ніколи майже був була було були теж може "},
    Telling{"tr", " ben biz sen siz onlar bu ki ya ama değil asla neredeyse idi da de belki "},
    Telling{"el", " εγώ εμείς εσύ εσείς αυτοί ότι ή αλλά δεν ποτέ σχεδόν είναι ήταν επίσης ίσως "},
};

bool is_of_word(char32_t character) {
  return text::is_letter(character) || character == U'\'' || character == U'’' || character == U'-';
}

}  // namespace

bool is_aside(std::string_view text, const LanguageTag& language) {
  const auto own = std::ranges::find(telling, language.language(), &Telling::language);
  if (own == telling.end()) return false;
  const auto all = characters(text);
  for (std::size_t i = 0; i < all.size();) {
    std::string word;
    for (; i < all.size() && is_of_word(all[i].value); ++i) {
      word += all[i].value == U'’' ? "'" : encoded(all[i].value);
    }
    const std::string wanted = ' ' + text::case_folded(word) + ' ';
    if (!word.empty() && own->words.find(wanted) != std::string_view::npos) return true;
    while (i < all.size() && !is_of_word(all[i].value)) ++i;
  }
  return false;
}

}  // namespace lectern::deck
