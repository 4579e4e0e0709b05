#include "screen/input/calibration.h"

#include <sys/sysmacros.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <system_error>

#include "base/failure.h"
#include "base/system/file.h"

namespace lectern::screen {
namespace {

/// A line of the database that is a property begins with `E:`.
constexpr std::string_view property = "E:LIBINPUT_CALIBRATION_MATRIX=";

}  // namespace

PanelPosition calibrated(PanelPosition position, const CalibrationMatrix& matrix) {
  const auto& [a, b, c, d, e, f] = matrix;
  return {a * position.x + b * position.y + c, d * position.x + e * position.y + f};
}

std::optional<CalibrationMatrix> parse_calibration(std::string_view text) {
  CalibrationMatrix matrix{};
  for (double& number : matrix) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
    if (!text.empty() && text.front() != ' ') return std::nullopt;
  }
  if (text.find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
  return matrix;
}

std::optional<CalibrationMatrix> calibration_of(dev_t device,
                                                const std::filesystem::path& database) try {
  const std::string name =
      'c' + std::to_string(major(device)) + ':' + std::to_string(minor(device));
  const std::string properties = read_file(database / name);
  for (std::string_view rest = properties; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (line.starts_with(property)) return parse_calibration(line.substr(property.size()));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return std::nullopt;
} catch (const Failure&) {
  return std::nullopt;  // udev knows nothing of it, or does not run
}

}  // namespace lectern::screen
