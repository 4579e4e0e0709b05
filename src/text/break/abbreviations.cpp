#include "text/break/abbreviations.h"

#include <unicode/ures.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/handle.h"
#include "base/utf8.h"
#include "text/icu.h"
#include "text/letters.h"

namespace lectern::text {
namespace {

using Bundle = Handle<UResourceBundle, ures_close>;

/// What CLDR 42 lacks, first of all the titles with which a speech addresses people. `#` after a
/// word: only before a number. `-` before it: no abbreviation after all, for it may well end a
/// sentence ("Education for All. We …").
struct List {
  std::string_view language;
  std::string_view words;
};
constexpr std::string_view any = "";
constexpr std::array our_own{
    List{any, "Tel.# tel.# Tél.# tél.# Тел.# тел.# Fax.# ext.# kl.# p.# pp.# fig.# vol.#"},
    List{"en",
         "Mr. Mrs. Ms. Messrs. Mx. Dr. Drs. Prof. Rev. Hon. Sr. Jr. St. Ste. Gen. Amb. Gov. "
         "Sen. Rep. Pres. Sec. Maj. Brig. Cmdr. Fr. Esq. Inc. Ltd. Co. Corp. No.# Nos.# "
         "Art.# Arts.# Ch.# Fig.# Vol.# para. paras. approx. cf. e.g. i.e. viz. al. U.N. "
         "U.K. E.U. -All. -Is. -As. -To. -On. -In. -Up. -Go. -Do. -Act. -Job. -Joe. -Or. "
         "-By. -I. -Link. -Long. -Pro. -Hat. -Card."},
    List{"fr",
         "M. MM. Mme. Mmes. Mlle. Mgr. Dr. Pr. Me. St. Ste. S.E. S.M. S.A.R. N.B. art. "
         "chap. cf. ex. p. pp. p.ex. vol. al. no.# -All."},
    List{"es",
         "Sr. Sra. Sres. Sras. Srta. Dr. Dra. D. Dña. Excmo. Excma. Ing. Lic. Prof. Profa. "
         "Gral. Sto. Sta. S.E. EE.UU. EE. UU. NN.UU. NN. Uds. Ud. Vd. Vds. art. arts. cap. "
         "núm. pág. págs. párr. p. ej. al. -All."},
    List{"ru",
         "г. гг. г-н. г-жа. г-на. г-жи. им. т. т.е. т.д. т.п. др. пр. см. ср. стр. гл. ст. "
         "п. пп. рис. табл. млн. млрд. долл. обл. респ. акад. д-р. ред. изд. вып. в. вв. о. "
         "е. д. к. н. л. с. р. оз. ул. пер. пл. просп. наб."},
    List{"uk", "п. пп. м. вул. р. рр. ст. тис. млн. млрд. ім. проф. акад. див. т. зв. напр. с."},
    List{"de",
         "Hr. Hrn. Fr. Frl. Dr. Prof. Ing. Mag. Dipl. St. Nr. Abs. Ziff. Bd. S. z. z.B. u. "
         "u.a. d. d.h. bzw. ca. vgl. Std. Mio. Mrd. I.E. S.E. Art.# -Art. -So. -Do. -Test. "
         "-Port. -Best."},
    List{"it",
         "Sig. Sig.ra Sigg. Dott. Dr. Prof. On. Avv. Ing. Mons. S.E. art. artt. cap. ecc. "
         "es. n. p. pag. pp. cfr. vol."},
    List{"pt",
         "Sr. Sra. Srs. Sras. Srta. Dr. Dra. D. Prof. Profa. Exmo. Exma. Eng. Arq. Gen. "
         "Cel. Cap. art. arts. cap. n. p. pág. p.ex. etc."},
    List{"nl",
         "dhr. mevr. mw. dr. drs. prof. ir. mr. ing. St. bijv. blz. nr. art. jl. d.w.z. "
         "o.a. bv. m.n. t.a.v. ca. vgl."},
    List{"pl",
         "p. pp. dr. prof. inż. św. ul. al. np. tj. tzn. tzw. r. w. nr. art. ust. pkt. str. "
         "im. gen. red. ks."},
    List{"sv", "dr. prof. s:t. t.ex. bl.a. d.v.s. kl. nr. s. jfr. fr.o.m. t.o.m."},
    List{"tr", "Dr. Prof. Doç. Av. Sn. Hz. No. s. bkz. vb. vs. M.Ö. M.S. T.C. A.Ş. Ltd. Cad. Sok."},
    List{"el", "κ. κ.κ. κκ. κα. Δρ. Καθ. π.χ. δηλ. κ.λπ. κ.ά. αρ. σελ. π.Χ. μ.Χ. Αγ."},
    List{"cs", "p. pí. pp. sl. dr. prof. ing. mgr. sv. č. čl. odst. např. tj. tzv. r. str."},
};

struct Words {
  std::set<std::string, std::less<>> always;
  std::set<std::string, std::less<>> before_numbers;
  std::set<std::string, std::less<>> never;
};

/// Of an abbreviation in several words (`z. B.`) each is one by itself.
void add_words(std::string_view words, Words& to) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view word = words.substr(begin, end - begin);
    if (word.starts_with('-')) {
      to.never.emplace(word.substr(1));
    } else if (word.ends_with('#')) {
      to.before_numbers.emplace(word.substr(0, word.size() - 1));
    } else if (word.ends_with('.')) {
      to.always.emplace(word);
    }
    begin = end + 1;
  }
}

/// The `SentenceBreak` suppressions of the language. ICU's own filter would apply them to the ends
/// of words too: `A.`, an initial, to "the USA."
void add_from_cldr(std::string_view language, Words& to) {
  UErrorCode status = U_ZERO_ERROR;
  // opened directly: else ICU would answer for an unknown language with that of this machine
  const Bundle locale(
      ures_openDirect(U_ICUDATA_NAME "-brkitr", std::string(language).c_str(), &status));
  const Bundle exceptions(ures_getByKey(locale.get(), "exceptions", nullptr, &status));
  const Bundle list(ures_getByKey(exceptions.get(), "SentenceBreak", nullptr, &status));
  if (U_FAILURE(status)) return;
  for (int i = 0; i < ures_getSize(list.get()); ++i) {
    int length = 0;
    const UChar* text = ures_getStringByIndex(list.get(), i, &length, &status);
    if (U_FAILURE(status)) return;
    std::string words;
    add_words(icu::UnicodeString(text, length).toUTF8String(words), to);
  }
}

const Words& abbreviations(const LanguageTag& language) {
  thread_local std::map<std::string, Words, std::less<>> known;
  const std::string_view code = language.language();
  const auto found = known.find(code);
  if (found != known.end()) return found->second;
  Words& words = known[std::string(code)];
  add_from_cldr(code, words);
  for (const List& list : our_own) {
    if (list.language == any || list.language == code) add_words(list.words, words);
  }
  return words;
}

/// What belongs to an abbreviation: letters, digits, full stops and hyphens.
bool is_in_word(char32_t character) {
  return is_letter(character) || is_digit(character) || character == U'.' || character == U'-' ||
         character == U':' || character == U'º' || character == U'ª';
}

/// German writes ordinals as a number and a full stop, before nouns, which begin with capitals.
bool writes_ordinals_before_capitals(std::string_view language) {
  return language == "de" || language == "lb" || language == "gsw" || language == "nds";
}

/// J. R. R. Tolkien, А. С. Пушкин.
bool is_initial(const std::vector<Character>& word) {
  return word.size() == 2 && u_isUUppercase(static_cast<UChar32>(word[0].value)) != 0;
}

bool is_short_number(const std::vector<Character>& word) {
  return word.size() >= 2 && word.size() <= 3 &&
         std::all_of(word.begin(), word.end() - 1,
                     [](const Character& c) { return is_digit(c.value); });
}

/// II., XIX.
bool is_roman(const std::vector<Character>& word) {
  constexpr std::u32string_view numerals = U"IVXLCDM";
  return word.size() > 1 && std::all_of(word.begin(), word.end() - 1, [&](const Character& c) {
           return numerals.find(c.value) != numerals.npos;
         });
}

/// What no sentence ends with that a small letter follows: a letter, a.m., II., 10 in.
bool is_short_form(const std::vector<Character>& word, std::string_view text_before) {
  constexpr std::size_t longest_unit = 4;
  if (word.size() == 2 || is_roman(word)) return true;
  const auto is_stop = [](const Character& c) { return c.value == U'.'; };
  if (std::any_of(word.begin(), word.end() - 1, is_stop)) return true;
  const bool after_number = text_before.size() > 1 && text_before.back() == ' ' &&
                            is_digit(static_cast<unsigned char>(text_before.end()[-2]));
  return after_number && word.size() <= longest_unit;
}

/// The last word of a text that ends in a full stop.
std::string_view last_word(std::string_view text) {
  constexpr std::size_t longest = 64;  // no abbreviation is, but a text may be
  const std::string_view tail =
      text.substr(boundary_after(text, text.size() - std::min(text.size(), longest)));
  const std::vector<Character> read = characters(tail);
  std::size_t begin = read.size();
  while (begin > 0 && is_in_word(read[begin - 1].value)) --begin;
  return begin == read.size() ? std::string_view{} : tail.substr(read[begin].byte);
}

}  // namespace

bool ends_in_abbreviation(std::string_view before, char32_t next, const LanguageTag& language) {
  if (!before.ends_with('.')) return false;
  const std::string_view word = last_word(before);
  const Words& words = abbreviations(language);
  const std::vector<Character> read = characters(word);
  if (is_short_number(read)) {
    // no sentence begins so, in whatever language: "3. toukokuuta"
    if (u_islower(static_cast<UChar32>(next)) != 0) return true;
    // a number alone counts what follows it: "1. We must …"
    return writes_ordinals_before_capitals(language.language()) || word.size() == before.size();
  }
  if (words.before_numbers.contains(word)) {
    return is_digit(next) || next == U'+' || next == U'(';
  }
  const std::string_view text_before = before.substr(0, before.size() - word.size());
  const bool goes_on = u_islower(static_cast<UChar32>(next)) != 0;
  if (goes_on && !read.empty() && is_short_form(read, text_before)) return true;
  if (words.never.contains(word)) return false;
  return is_initial(read) || words.always.contains(word);
}

}  // namespace lectern::text
