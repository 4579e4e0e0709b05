// A graphics card of the kernel's (DRM, KMS), and what is plugged into it.
#pragma once

#include <xf86drm.h>
#include <xf86drmMode.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/handle.h"
#include "base/system/descriptor.h"

namespace lectern::screen {

using DrmResources = Handle<drmModeRes, drmModeFreeResources>;
using DrmConnector = Handle<drmModeConnector, drmModeFreeConnector>;
using DrmEncoder = Handle<drmModeEncoder, drmModeFreeEncoder>;
using DrmCrtc = Handle<drmModeCrtc, drmModeFreeCrtc>;

/// A socket with a display in it.
struct ConnectedDisplay {
  std::uint32_t connector = 0;
  std::string name;  ///< "HDMI-A-1", as the kernel has it in /sys/class/drm
  std::vector<drmModeModeInfo> modes;
};

/// The display that is called this, or whose number from 0 it is; else the first (a show on the
/// wrong screen is better than none). Null when there are none.
const ConnectedDisplay* choose_display(std::span<const ConnectedDisplay> displays,
                                       const std::string& output);

inline Size size_of(const drmModeModeInfo& mode) { return {mode.hdisplay, mode.vdisplay}; }

/// All modes, the one to be used first, and then those to be tried where it cannot be set: by how
/// little width and height differ from `wanted`; of these such as are not interlaced, then the one
/// that the display prefers, then by pictures a second, most first. For 0 × 0 the one that the
/// display prefers, and then its others in its own order.
std::vector<drmModeModeInfo> by_choice(std::vector<drmModeModeInfo> modes, Size wanted);

class Card {
 public:
  /// Nothing where there is no card at this path, or one without sockets. Throws Failure when it
  /// may not be opened, or another program shows on it.
  static std::optional<Card> open(const std::filesystem::path& path);

  int descriptor() const { return descriptor_.number(); }

  /// Asks every socket what is in it, which may take it a tenth of a second each. Nothing when the
  /// card itself has gone.
  std::optional<std::vector<ConnectedDisplay>> displays() const;

  /// What can drive this connector: what does so already, if anything. Throws Failure when nothing
  /// can.
  std::uint32_t crtc_for(std::uint32_t connector) const;

 private:
  explicit Card(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}

  Descriptor descriptor_;
};

/// What could not be done with a card, with the system's reason (errno) for the call that failed.
std::string drm_reason(const std::string& what);

}  // namespace lectern::screen
