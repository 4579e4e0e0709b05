#include "deck/format/encoding.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.h"
#include "deck/format/deck_toml.h"
#include "deck/format/unread_file.h"
#include "text/encoding.h"

namespace lectern::deck {
namespace {

/// Where a text goes on that could be read up to here.
SourceMark end_of(std::string_view utf8) {
  SourceMark end{utf8.size(), 1, 1};
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const bool ends_line =
        utf8[i] == '\n' || (utf8[i] == '\r' && !utf8.substr(i + 1).starts_with('\n'));
    end.line += ends_line ? 1 : 0;
    end.column = ends_line ? 1 : end.column + 1;
  }
  return end;
}

/// The command that makes it UTF-8.
std::string conversion(const std::filesystem::path& file, const std::string& encoding) {
  if (file.filename() == deck_toml_name) {
    return "`iconv -f " + encoding + " -t UTF-8`, or save it as UTF-8";
  }
  return '`' + import_command(file) + " --encoding " + encoding + '`';
}

std::string byte_in_words(std::string_view bytes, std::size_t offset) {
  std::array<char, 24> text{};
  std::snprintf(text.data(), text.size(), "the byte 0x%02X",
                static_cast<unsigned>(static_cast<unsigned char>(bytes[offset])));
  return text.data();
}

/// Of well-formed UTF-8.
std::size_t characters_beyond_ascii(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC0; }));
}

/// Characters beyond ASCII that are UTF-8, and bytes that are not.
struct Sequences {
  std::size_t well_formed = 0;
  std::size_t ill_formed = 0;
};

Sequences sequences_in(std::string_view bytes) {
  Sequences count;
  while (const auto bad = first_invalid_byte(bytes)) {
    count.well_formed += characters_beyond_ascii(bytes.substr(0, *bad));
    ++count.ill_formed;
    bytes.remove_prefix(*bad + 1);
  }
  count.well_formed += characters_beyond_ascii(bytes);
  return count;
}

/// UTF-8 that something was pasted into, or that was cut: no other encoding has such sequences by
/// chance.
bool is_spoilt_utf8(std::string_view bytes) {
  const Sequences sequences = sequences_in(bytes);
  return sequences.well_formed > sequences.ill_formed;
}

bool has_nul(std::string_view bytes) { return bytes.find('\0') != std::string_view::npos; }

/// Mail's Japanese is in bytes of ASCII alone, between escapes.
bool has_escapes_of_mail(std::string_view bytes) {
  return bytes.find("\x1B$") != std::string_view::npos &&
         bytes.find("\x1B(") != std::string_view::npos;
}

bool is_utf8(std::string_view bytes) {
  return !first_invalid_byte(bytes) && !has_escapes_of_mail(bytes) &&
         static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0')) * 8 <= bytes.size();
}

bool is_unicode(const std::string& encoding) { return encoding.starts_with("UTF-"); }

Problem not_utf8(std::string_view bytes, const std::filesystem::path& file,
                 const LanguageTag& language) {
  const std::size_t offset =
      first_invalid_byte(bytes).value_or(std::min(bytes.find('\0'), bytes.find('\x1B')));
  const SourceMark mark = end_of(bytes.substr(0, offset));
  Problem problem{file, mark.line, mark.column, Severity::Error, "invalid-utf8", {}};
  if (is_spoilt_utf8(bytes)) {
    problem.message =
        byte_in_words(bytes, offset) +
        " belongs to no UTF-8 character, and most of the text is UTF-8: it was damaged, "
        "or something in another encoding was pasted into it; mend this line";
  } else if (const auto likely = text::likely_encoding(bytes, language)) {
    problem.message = "the text is not in UTF-8 but in " + *likely +
                      ", as it seems: " + conversion(file, *likely) + " converts it";
  } else if (has_nul(bytes)) {
    problem.message =
        "there are NUL bytes as in UTF-16, but it is no clean text: save it as UTF-8 "
        "in the program that it comes from, or, if you know what it is in, " +
        conversion(file, "UTF-16LE") + " converts it";
  } else {
    problem.message = byte_in_words(bytes, offset) +
                      " belongs to no UTF-8 character, and in no other encoding is this a text of "
                      "its language: save it as UTF-8 in the program that it comes from";
  }
  return problem;
}

Problem read_as(const std::filesystem::path& file, const std::string& encoding, const char* why) {
  return {file, 1, 1, Severity::Note, "encoding", "is read as " + encoding + why};
}

}  // namespace

std::optional<std::string> utf8_from(std::string_view bytes, const std::string& encoding,
                                     const std::filesystem::path& file, Problems& problems) {
  const text::ByteOrderMark mark = text::byte_order_mark_of(bytes);
  if (is_unicode(encoding) && mark.encoding.starts_with(encoding)) bytes.remove_prefix(mark.size);
  auto decoded = text::decode(
      bytes, mark.encoding.starts_with(encoding) ? std::string(mark.encoding) : encoding);
  if (!decoded.first_bad) return std::move(decoded.utf8);
  const SourceMark end = end_of(decoded.utf8);
  problems.push_back({file, end.line, end.column, Severity::Error, "bad-encoding",
                      byte_in_words(bytes, std::min(*decoded.first_bad, bytes.size() - 1)) +
                          " belongs to no character of " + encoding});
  return std::nullopt;
}

std::optional<std::string> encoding_of(std::string_view bytes, const LanguageTag& language) {
  if (const auto mark = text::byte_order_mark_of(bytes); mark.size > 0) {
    return std::string(mark.encoding);
  }
  if (is_utf8(bytes) && !has_nul(bytes)) return "UTF-8";
  if (is_spoilt_utf8(bytes)) return std::nullopt;
  return text::likely_encoding(bytes, language);
}

std::optional<std::string> utf8_of(std::string_view bytes, const std::filesystem::path& file,
                                   const LanguageTag& language, Problems& problems,
                                   const std::string& stated) {
  const text::ByteOrderMark mark = text::byte_order_mark_of(bytes);
  bytes.remove_prefix(mark.size);
  if (mark.size > 0 && mark.encoding != "UTF-8") {
    problems.push_back(read_as(file, std::string(mark.encoding), ", as its byte order mark says"));
    return utf8_from(bytes, std::string(mark.encoding), file, problems);
  }
  if (has_nul(bytes)) {
    const auto likely = text::likely_encoding(bytes, language);
    if (likely && is_unicode(*likely)) {
      problems.push_back(read_as(file, *likely,
                                 ", which it seems to be in, without a byte order mark: save it "
                                 "as UTF-8 to be sure"));
      return utf8_from(bytes, *likely, file, problems);
    }
  }
  const auto named = text::encoding_named(stated);
  if (is_utf8(bytes)) {
    if (named && *named != "UTF-8" && characters_beyond_ascii(bytes) > 0) {
      problems.push_back({file, 1, 1, Severity::Note, "encoding",
                          "says that it is in " + *named + ", but is in UTF-8, and read as that"});
    }
    return std::string(bytes);
  }
  if (named && *named != "UTF-8") {
    problems.push_back(read_as(file, *named, ", as it says itself"));
    return utf8_from(bytes, *named, file, problems);
  }
  problems.push_back(not_utf8(bytes, file, language));
  return std::nullopt;
}

std::string charset_of_catalogue(std::string_view bytes) {
  constexpr std::string_view key = "charset=";
  // the header is the first entry
  const std::string_view head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 8192));
  const std::size_t place = head.find("Content-Type:");
  if (place == std::string_view::npos) return {};
  std::string_view said = head.substr(place);
  const std::size_t begin = said.find(key);
  if (begin == std::string_view::npos ||
      said.substr(0, begin).find("\\n") != std::string_view::npos)
    return {};
  said.remove_prefix(begin + key.size());
  said = said.substr(0, said.find_first_of("\\\" ;\n"));
  return said == "CHARSET" ? std::string() : std::string(said);
}

}  // namespace lectern::deck
