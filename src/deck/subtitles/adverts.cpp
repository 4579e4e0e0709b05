#include "deck/subtitles/adverts.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"

namespace lectern::deck {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string small_letters_of(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), lower);
  return result;
}

}  // namespace

bool is_credit(std::string_view text) {
  constexpr std::size_t longest = 160;
  if (text.size() > longest) return false;
  constexpr auto signs =
      std::to_array<std::string_view>({"subtitles by",  "subtitled by",    "subtitles:",
                                       "subtitle by",   "captions by",     "captioned by",
                                       "captioning by", "translated by",   "translation by",
                                       "translation:",  "transcript by",   "transcribed by",
                                       "synced by",     "sync by",         "synced &",
                                       "sync and corr", "corrected by",    "ripped by",
                                       "encoded by",    "opensubtitles",   "amara.org",
                                       "addic7ed",      "sous-titres :",   "sous-titres par",
                                       "sous-titrage",  "traduction :",    "traduit par",
                                       "untertitel:",   "untertitel von",  "untertitelung",
                                       "übersetzung:",  "übersetzt von",   "subtítulos por",
                                       "subtítulos:",   "subtitulado por", "traducido por",
                                       "traducción:",   "legendas por",    "legendas:",
                                       "tradução:",     "sottotitoli di",  "sottotitoli a cura",
                                       "traduzione:",   "ondertiteling",   "vertaling:",
                                       "napisy:",       "tłumaczenie:",    "undertexter",
                                       "undertekster",  "tekstitys:",      "titulky:",
                                       "felirat:",      "çeviri:",         "altyazı:",
                                       "Субтитры:",     "Перевод:",        "字幕：",
                                       "字幕组",        "字幕組",          "자막:"});
  const std::string small = small_letters_of(text);
  return std::ranges::any_of(signs, [&](std::string_view sign) { return contains(small, sign); });
}

bool has_address(std::string_view text) {
  const std::string small = small_letters_of(text);
  return contains(small, "www.") || contains(small, "http://") || contains(small, "https://");
}

}  // namespace lectern::deck
