#include "documents/decode.h"

#include "base/failure.h"
#include "base/language_tag.h"
#include "base/utf8.h"
#include "text/encoding.h"

namespace lectern::documents {
namespace {

std::string strictly(std::string_view bytes, const std::string& encoding) {
  auto decoded = text::decode(bytes, encoding);
  if (decoded.first_bad) {
    throw Failure("is not in " + encoding + ": byte " + std::to_string(*decoded.first_bad + 1) +
                  " belongs to no character of it; say which with --encoding");
  }
  return std::move(decoded.utf8);
}

}  // namespace

std::string decoded(const std::string& bytes, const std::string& stated,
                    const std::string& language, std::vector<std::string>& notes) {
  std::string_view rest = bytes;
  const auto mark = text::byte_order_mark_of(rest);
  rest.remove_prefix(mark.size);
  if (mark.size > 0) return strictly(rest, std::string(mark.encoding));
  const bool is_utf8 = !first_invalid_byte(rest) && rest.find('\0') == std::string_view::npos;
  const auto named = text::encoding_named(stated);
  if (!stated.empty() && !named)
    throw Failure("says that it is in " + stated + ", which is no known encoding");
  if (is_utf8 && (!named || *named != "UTF-16")) return std::string(rest);
  // what calls itself Latin-1 is what Windows has in its place: WHATWG Encoding §4.2
  const bool is_latin = named && (*named == "ISO-8859-1" || *named == "US-ASCII");
  if (named && *named != "UTF-8") return strictly(rest, is_latin ? "windows-1252" : *named);
  const auto likely =
      text::likely_encoding(rest, LanguageTag::parse(language).value_or(LanguageTag()));
  if (!likely) throw Failure("is in no encoding that can be told: say which with --encoding");
  notes.push_back("is read as " + *likely +
                  ", which it seems to be in: if that is wrong, say --encoding");
  return strictly(rest, *likely);
}

}  // namespace lectern::documents
