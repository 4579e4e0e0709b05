#include "text/canonical.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/icu.h"

namespace lectern::text {
namespace {

std::string composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  require(status, "Unicode's composed form");
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  nfc->normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, status);
  require(status, "Unicode's composed form");
  return result;
}

}  // namespace

std::string canonical(std::string_view text) {
  const std::string whole = composed(text);
  std::string folded;
  std::size_t reached = 0;  // in `whole`: what is before it is folded
  bool after_space = false;
  const auto take = [&](std::size_t end) { folded += whole.substr(reached, end - reached); };
  for (const Character& character : characters(whole)) {
    const bool space = u_charType(static_cast<UChar32>(character.value)) == U_SPACE_SEPARATOR;
    if (space && !after_space) {
      take(character.byte);
      folded += ' ';
    }
    if (!space && after_space) reached = character.byte;
    after_space = space;
  }
  if (!after_space) take(whole.size());
  return folded;
}

}  // namespace lectern::text
