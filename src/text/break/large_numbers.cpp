#include "text/break/large_numbers.h"

#include <algorithm>
#include <array>

namespace lectern::text {
namespace {

/// Beginnings, with which no other word begins that numbers stand before.
constexpr std::array stems{
    // Latin
    "million", "milion", "miljon", "miljoen", "miljoon", "miljard", "milijun", "milijon",
    "milijard", "miliard", "milliard", "milió", "millió", "milhão", "milhões", "millón", "millones",
    "milhar", "mio.", "mia.", "mrd.", "mln", "mld", "mlrd", "billion", "bilhão", "bilhões",
    "billón", "biljon", "trillion", "trilj", "thousand", "tausend", "duizend", "tusen", "tusind",
    "tisíc", "tysi", "tys.", "tisuć", "tuhat", "tuhan", "tūkst", "ezer", "milyon", "milyar",
    "triệu", "nghìn", "juta", "ribu", "miliar", "milyun", "milioni",
    // Cyrillic and Greek
    "миллион", "миллиард", "мільйон", "мільярд", "милион", "милиард", "мілья", "мільё", "тысяч",
    "тисяч", "хиляд", "хиљад", "млн", "млрд", "тыс", "тис.", "εκατ", "δισεκ", "δισ.", "χιλιάδ",
    // to the east
    "مليون", "ملايين", "مليار", "ألف", "آلاف", "میلیون", "میلیارد", "هزار", "لاکھ", "کروڑ", "ہزار",
    "מיליון", "מיליוני", "מיליארד", "אלף", "אלפי", "करोड", "करोड़", "लाख", "हजार", "हज़ार", "কোটি",
    "লক্ষ", "হাজার", "லட்ச", "கோடி", "లక్ష", "కోట్ల", "ಲಕ್ಷ", "ಕೋಟಿ", "ലക്ഷം", "കോടി", "მილიონ", "միլիոն",
    "ล้าน"};

}  // namespace

bool names_large_number(std::string_view word) {
  return std::ranges::any_of(stems, [&](const char* stem) { return word.starts_with(stem); });
}

}  // namespace lectern::text
