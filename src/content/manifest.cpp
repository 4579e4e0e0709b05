#include "content/manifest.h"

#include <cstdint>

#include "base/number.h"
#include "base/sha256.h"

namespace lectern::content {
namespace {

constexpr std::string_view first_line = "lectern content 1\n";
constexpr std::size_t digest_length = 64;

/// A name may have any byte in it; a line ends at the first line break.
std::string escaped(const std::filesystem::path& path) {
  std::string text;
  for (const char byte : path.string()) {
    if (byte == '\\') text += "\\\\";
    if (byte == '\n') text += "\\n";
    if (byte != '\\' && byte != '\n') text += byte;
  }
  return text;
}

std::string unescaped(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size();
    if (escape) ++i;
    bytes += escape && text[i] == 'n' ? '\n' : text[i];
  }
  return bytes;
}

/// What follows the word that a line begins with; nothing when it begins otherwise.
std::optional<std::string_view> after(std::string_view line, std::string_view word) {
  if (!line.starts_with(word)) return std::nullopt;
  return line.substr(word.size());
}

bool read_line(std::string_view line, Manifest& manifest) {
  if (const auto saved = after(line, "saved ")) {
    const auto seconds = parse_number<std::int64_t>(*saved);
    manifest.saved = std::chrono::sys_seconds(std::chrono::seconds(seconds.value_or(0)));
    return seconds.has_value();
  }
  if (const auto path = after(line, "configuration ")) {
    manifest.subject = {config::Subject::Kind::Configuration, unescaped(*path)};
  } else if (const auto folder = after(line, "deck ")) {
    manifest.subject = {config::Subject::Kind::Deck, unescaped(*folder)};
  } else if (const auto fingerprint = after(line, "fingerprint ")) {
    manifest.fingerprint = *fingerprint;
  } else if (const auto file = after(line, "file "); file && file->size() > digest_length + 1) {
    manifest.files.push_back(
        {unescaped(file->substr(digest_length + 1)), std::string(file->substr(0, digest_length))});
    return manifest.files.back().path.is_absolute();
  } else {
    return false;
  }
  return true;
}

}  // namespace

std::string to_text(const Manifest& manifest) {
  const bool deck = manifest.subject.kind == config::Subject::Kind::Deck;
  std::string text(first_line);
  text += "saved " + std::to_string(manifest.saved.time_since_epoch().count()) + '\n';
  text += (deck ? "deck " : "configuration ") + escaped(manifest.subject.path) + '\n';
  text += "fingerprint " + manifest.fingerprint + '\n';
  for (const KeptFile& file : manifest.files) {
    text += "file " + file.sha256 + ' ' + escaped(file.path) + '\n';
  }
  return text + "sha256 " + sha256(text) + '\n';
}

std::optional<Manifest> parse_manifest(std::string_view text) {
  const std::size_t last = text.rfind("sha256 ");
  if (!text.starts_with(first_line) || last == std::string_view::npos) return std::nullopt;
  std::string_view rest = text.substr(0, last);
  if (text.substr(last) != "sha256 " + sha256(rest) + '\n') return std::nullopt;
  rest.remove_prefix(first_line.size());
  Manifest manifest;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || !read_line(rest.substr(0, end), manifest)) {
      return std::nullopt;
    }
    rest.remove_prefix(end + 1);
  }
  return manifest;
}

}  // namespace lectern::content
