#include "screen/output/scanout.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iterator>
#include <vector>

#include "base/failure.h"

namespace lectern::screen {
namespace {

drmModeClip to_clip(const Rect& rect) {
  return {static_cast<std::uint16_t>(rect.x), static_cast<std::uint16_t>(rect.y),
          static_cast<std::uint16_t>(rect.right()), static_cast<std::uint16_t>(rect.bottom())};
}

}  // namespace

SavedCrtc::SavedCrtc(const Card& card, const ConnectedDisplay& display)
    : card_(card.descriptor()),
      connector_(display.connector),
      crtc_(drmModeGetCrtc(card_, card.crtc_for(display.connector))) {}

SavedCrtc::~SavedCrtc() {
  if (!crtc_ || crtc_->mode_valid == 0 || crtc_->buffer_id == 0) return;
  drmModeSetCrtc(card_, crtc_->crtc_id, crtc_->buffer_id, crtc_->x, crtc_->y, &connector_, 1,
                 &crtc_->mode);
}

Scanout::Scanout(const Card& card, const ConnectedDisplay& display, const drmModeModeInfo& mode)
    : card_(card.descriptor()),
      name_(display.name),
      connector_(display.connector),
      mode_(mode),
      crtc_(card.crtc_for(display.connector)),
      buffer_(card, size_of(mode)) {
  set_mode();
}

bool Scanout::shows(const ConnectedDisplay& display, const drmModeModeInfo& mode) const {
  return display.connector == connector_ && std::memcmp(&mode, &mode_, sizeof mode) == 0;
}

void Scanout::set_mode() {
  if (drmModeSetCrtc(card_, crtc_, buffer_.frame(), 0, 0, &connector_, 1, &mode_) == 0) return;
  throw Failure(drm_reason("the display " + name_ + " cannot be set to " + mode_.name));
}

void Scanout::flush(std::span<const Rect> parts) {
  // Where the card reads the buffer itself there is nothing to bring.
  if (!keeps_copy_ || parts.empty()) return;
  std::vector<drmModeClip> clips;
  std::ranges::transform(parts, std::back_inserter(clips), to_clip);
  if (clips.size() > DRM_MODE_FB_DIRTY_MAX_CLIPS) {
    clips = {to_clip({0, 0, size().width, size().height})};
  }
  const int status = drmModeDirtyFB(card_, buffer_.frame(), clips.data(),
                                    static_cast<std::uint32_t>(clips.size()));
  if (status == -ENOSYS) keeps_copy_ = false;
}

}  // namespace lectern::screen
