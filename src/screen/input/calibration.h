// How a touch panel is built in against its display, as udev knows it.
#pragma once

#include <sys/types.h>

#include <array>
#include <filesystem>
#include <optional>
#include <string_view>

namespace lectern::screen {

/// Where something is on a panel, 0 at its left and top, 1 at its right and bottom.
struct PanelPosition {
  double x = 0;
  double y = 0;
};

/// The first two rows of the matrix that takes (x, y, 1) on the panel to (x, y) on the display.
using CalibrationMatrix = std::array<double, 6>;

PanelPosition calibrated(PanelPosition position, const CalibrationMatrix& matrix);

/// `LIBINPUT_CALIBRATION_MATRIX`: six numbers with spaces between them; nothing where it is no such
/// text, which libinput passes over as well
/// (wayland.freedesktop.org/libinput/doc/latest/device-configuration-via-udev.html).
std::optional<CalibrationMatrix> parse_calibration(std::string_view text);

/// Of the device with this number, if it has one. `database` is where udev keeps the properties of
/// devices.
std::optional<CalibrationMatrix> calibration_of(
    dev_t device, const std::filesystem::path& database = "/run/udev/data");

}  // namespace lectern::screen
