#include "screen/output/card.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <tuple>

#include "base/failure.h"

namespace lectern::screen {
namespace {

std::string name_of(const drmModeConnector& connector) {
  const char* const type = drmModeGetConnectorTypeName(connector.connector_type);
  return std::string(type != nullptr ? type : "Unknown") + '-' +
         std::to_string(connector.connector_type_id);
}

bool preferred(const drmModeModeInfo& mode) { return (mode.type & DRM_MODE_TYPE_PREFERRED) != 0; }

/// The less the better.
auto distance(const drmModeModeInfo& mode, Size wanted) {
  const int off = std::abs(mode.hdisplay - wanted.width) + std::abs(mode.vdisplay - wanted.height);
  const bool interlaced = (mode.flags & DRM_MODE_FLAG_INTERLACE) != 0;
  return std::tuple(off, interlaced, !preferred(mode), -static_cast<int>(mode.vrefresh));
}

}  // namespace

std::string drm_reason(const std::string& what) {
  return what + ": " + std::generic_category().message(errno);
}

const ConnectedDisplay* choose_display(std::span<const ConnectedDisplay> displays,
                                       const std::string& output) {
  for (std::size_t i = 0; i < displays.size(); ++i) {
    if (displays[i].name == output || std::to_string(i) == output) return &displays[i];
  }
  return displays.empty() ? nullptr : &displays.front();
}

std::vector<drmModeModeInfo> by_choice(std::vector<drmModeModeInfo> modes, Size wanted) {
  if (wanted == Size{}) {
    const auto found = std::ranges::find_if(modes, preferred);
    if (found != modes.end()) std::rotate(modes.begin(), found, found + 1);
  } else {
    std::ranges::stable_sort(modes, {},
                             [&](const drmModeModeInfo& mode) { return distance(mode, wanted); });
  }
  return modes;
}

std::optional<Card> Card::open(const std::filesystem::path& path) {
  Descriptor descriptor(::open(path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC));
  if (!descriptor) {
    if (errno == ENOENT || errno == ENODEV || errno == ENXIO) return std::nullopt;
    const char* const advice = errno == EACCES ? ": the user must be in the group \"video\"" : "";
    throw Failure(drm_reason("cannot open the graphics card " + path.string()) + advice);
  }
  const DrmResources resources(drmModeGetResources(descriptor.number()));
  if (!resources || resources->count_connectors == 0) return std::nullopt;
  if (drmIsMaster(descriptor.number()) == 0 && drmSetMaster(descriptor.number()) != 0) {
    throw Failure("another program shows on the graphics card " + path.string() +
                  ": end it, or set DISPLAY or WAYLAND_DISPLAY to open a window on it");
  }
  return Card(std::move(descriptor));
}

std::optional<std::vector<ConnectedDisplay>> Card::displays() const {
  const DrmResources resources(drmModeGetResources(descriptor()));
  if (!resources) return std::nullopt;
  std::vector<ConnectedDisplay> displays;
  for (int i = 0; i < resources->count_connectors; ++i) {
    const DrmConnector connector(drmModeGetConnector(descriptor(), resources->connectors[i]));
    if (!connector || connector->connection != DRM_MODE_CONNECTED) continue;
    if (connector->count_modes == 0) continue;
    displays.push_back({connector->connector_id,
                        name_of(*connector),
                        {connector->modes, connector->modes + connector->count_modes}});
  }
  return displays;
}

std::uint32_t Card::crtc_for(std::uint32_t id) const {
  const DrmResources resources(drmModeGetResources(descriptor()));
  const DrmConnector connector(drmModeGetConnectorCurrent(descriptor(), id));
  if (!resources || !connector) throw Failure(drm_reason("cannot ask the graphics card"));
  const DrmEncoder current(drmModeGetEncoder(descriptor(), connector->encoder_id));
  if (current && current->crtc_id != 0) return current->crtc_id;
  for (int i = 0; i < connector->count_encoders; ++i) {
    const DrmEncoder encoder(drmModeGetEncoder(descriptor(), connector->encoders[i]));
    if (!encoder) continue;
    for (int crtc = 0; crtc < resources->count_crtcs; ++crtc) {
      if ((encoder->possible_crtcs >> crtc & 1) != 0) return resources->crtcs[crtc];
    }
  }
  throw Failure("the graphics card cannot drive its display " + name_of(*connector));
}

}  // namespace lectern::screen
