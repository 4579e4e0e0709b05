#include "deck/plain/compounds.h"

#include <algorithm>
#include <array>
#include <string>

namespace lectern::deck {
namespace {

/// Words between spaces.
struct Customs {
  std::string_view language;
  std::string_view conjunctions = {};
  std::string_view firsts = {};   ///< that a hyphen follows
  std::string_view seconds = {};  ///< that a hyphen precedes
  std::string_view endings = {};  ///< that are no second part of a compound
};

constexpr std::array customs{
    Customs{"de", "und oder bzw bzw. sowie bis noch wie als statt beziehungsweise"},
    Customs{"lb", "an oder"},
    Customs{"nl", "en of", {}, "en-klare"},
    Customs{"af", "en of"},
    Customs{"sv", "och eller samt respektive"},
    Customs{"da", "og eller samt"},
    Customs{"nb", "og eller samt"},
    Customs{"nn", "og eller samt"},
    Customs{"no", "og eller samt"},
    Customs{"is", "og eða"},
    Customs{"fi", "ja tai eli sekä"},
    Customs{"et", "ja või ning"},
    Customs{"hu", "és vagy illetve"},
    Customs{"pl", "i lub oraz"},
    Customs{
        "en", "and or nor but to",
        "long short self well ill non ex half high low full far ever cross two three four five "
        "six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first "
        "second third old new one so much hard life world state man woman time peace water "
        "people community open free great vice deep wide decision policy rule law co north "
        "south east west multi anti pro all semi quasi trans post pre mid face end top",
        "based called led made driven related free term known being serving looking standing "
        "minded range scale year old day wide up off out in by law general elect century "
        "sized fold style like making building keeping owned run held ending reaching rooted "
        "operation operate operative ordinate",
        "er ers est ly ish ness ing ings ed s es en ens al ally ism ist ists ity ment ments tion "
        "sion ions ful fully less age ages able ible ous ive ance ence ant ent ary ery ory "
        "ward wards dom ship hood come came ways thing one body ever selves self teen teens teenth "
        "teenths ty ties tieth tieths"},
    Customs{"fr",
            {},
            "peut c'est c’est au ci là grand demi mi sous vice non ex avant après porte "
            "vis quelques",
            "ci là même mêmes être il ils elle elles on je tu nous vous moi toi le la les lui leur "
            "y dire à midi vous-même dessus dessous delà"},
    Customs{"pt",
            {},
            "ex vice pós pré recém além",
            "me te se lhe lhes o a os as lo la los las nos "
            "vos no na"},
    Customs{
        "ro", {}, "într dintr printr ne m s v i l n c d ni vi", "un o mi ți și i l le se ne vă"},
    Customs{"ca", {}, {}, "me te se lo la los les ne hi ho nos vos"},
    Customs{"ru", {}, "по из кое во в", "то либо нибудь таки за под ка нибудь"},
    Customs{"uk", {}, "по будь казна хтозна", "небудь то таки от но"},
    Customs{"be", {}, "па", "небудзь то такі"},
    Customs{"bg", {}, "по най"},
    Customs{"sr", {}, {}, "то"},
    Customs{"it", {}, "vice ex non"},
    Customs{"es", {}, "ex"},
};

bool holds(std::string_view words, std::string_view word) {
  return (" " + std::string(words) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

const Customs* customs_of(const LanguageTag& language) {
  const auto found = std::ranges::find(customs, language.language(), &Customs::language);
  return found == customs.end() ? nullptr : &*found;
}

}  // namespace

bool is_conjunction(std::string_view word, const LanguageTag& language) {
  const Customs* custom = customs_of(language);
  return custom != nullptr && holds(custom->conjunctions, word);
}

bool keeps_hyphen(std::string_view first, std::string_view second, const LanguageTag& language) {
  // Finnish parts a compound of two equal vowels with a hyphen: linja-auto
  constexpr std::string_view vowels = "aeiouy";
  if (language.language() == "fi" && first.back() == second.front() &&
      vowels.find(first.back()) != std::string_view::npos) {
    return true;
  }
  const Customs* custom = customs_of(language);
  if (custom == nullptr || holds(custom->endings, second)) return false;
  return holds(custom->firsts, first) || holds(custom->seconds, second);
}

}  // namespace lectern::deck
