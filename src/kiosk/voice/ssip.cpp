#include "kiosk/voice/ssip.h"

#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/number.h"
#include "base/one_line.h"

namespace lectern::kiosk {
namespace {

std::optional<SsipLine> parse_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() < 4 || (line[3] != ' ' && line[3] != '-')) return std::nullopt;
  const auto code = parse_number<int>(line.substr(0, 3));
  if (!code || !is_digit(line.front())) return std::nullopt;
  return SsipLine{*code, line[3] == ' ', line.substr(4)};
}

}  // namespace

bool SsipReader::read(std::string_view bytes, const std::function<void(const SsipLine&)>& line) {
  for (;;) {
    const std::size_t end = bytes.find('\n');
    begun_ += bytes.substr(0, end);
    if (begun_.size() > longest_line) return false;
    if (end == std::string_view::npos) return true;
    bytes.remove_prefix(end + 1);
    const std::string whole = std::exchange(begun_, {});
    const auto parsed = parse_line(whole);
    if (!parsed) return false;
    line(*parsed);
  }
}

std::string ssip_message(std::string_view text) {
  const std::string line = one_line(text);
  return (line.starts_with('.') ? "." : "") + line + "\r\n.\r\n";
}

}  // namespace lectern::kiosk
