// Which mode a display is set to, and which display.
#include "screen/output/card.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "screen/output/card.h"

namespace lectern::screen {
namespace {

drmModeModeInfo mode(int width, int height, unsigned rate, unsigned type = 0, unsigned flags = 0) {
  drmModeModeInfo made{};
  made.hdisplay = static_cast<std::uint16_t>(width);
  made.vdisplay = static_cast<std::uint16_t>(height);
  made.vrefresh = rate;
  made.type = type;
  made.flags = flags;
  return made;
}

constexpr unsigned preferred = DRM_MODE_TYPE_PREFERRED;
constexpr unsigned interlaced = DRM_MODE_FLAG_INTERLACE;

const std::vector<drmModeModeInfo> television{mode(3840, 2160, 30, preferred),
                                              mode(1920, 1080, 60, 0, interlaced),
                                              mode(1920, 1080, 24),
                                              mode(1920, 1080, 60),
                                              mode(1920, 1080, 50),
                                              mode(1280, 720, 60)};

const std::vector<drmModeModeInfo> monitor{mode(1280, 1024, 75), mode(1920, 1200, 60, preferred),
                                           mode(1920, 1200, 75), mode(800, 600, 60)};

}  // namespace

TEST_CASE("the mode is the one that is nearest to what was asked for, or the display's own") {
  struct Row {
    const std::vector<drmModeModeInfo>& modes;
    Size wanted;
    Size size;
    unsigned rate;
  };
  for (const Row& row :
       {Row{television, {}, {3840, 2160}, 30}, Row{television, {1920, 1080}, {1920, 1080}, 60},
        Row{television, {1366, 768}, {1280, 720}, 60}, Row{monitor, {}, {1920, 1200}, 60},
        Row{monitor, {1920, 1080}, {1920, 1200}, 60}, Row{monitor, {1, 1}, {800, 600}, 60}}) {
    CAPTURE(row.wanted.width);
    const auto modes = by_choice(row.modes, row.wanted);
    REQUIRE(modes.size() == row.modes.size());
    CHECK(size_of(modes.front()) == row.size);
    CHECK(modes.front().vrefresh == row.rate);
    CHECK((modes.front().flags & interlaced) == 0);
  }
}

TEST_CASE("a display that prefers nothing is set to its first mode, one without modes to none") {
  const std::vector<drmModeModeInfo> plain{mode(1024, 768, 60), mode(1280, 800, 60)};
  CHECK(size_of(by_choice(plain, {}).front()) == Size{1024, 768});
  CHECK(by_choice({}, {}).empty());
  CHECK(by_choice({}, {1920, 1080}).empty());
}

TEST_CASE("where a mode cannot be set its display's others are tried, the nearest first") {
  const auto rates = [](Size wanted) {
    std::string text;
    for (const drmModeModeInfo& each : by_choice(television, wanted)) {
      text += std::to_string(each.vdisplay) + '@' + std::to_string(each.vrefresh) + ' ';
    }
    return text;
  };
  CHECK(rates({}) == "2160@30 1080@60 1080@24 1080@60 1080@50 720@60 ");
  CHECK(rates({1920, 1080}) == "1080@60 1080@50 1080@24 1080@60 720@60 2160@30 ");
}

TEST_CASE("a display goes by its name or its number, and the first stands in for one not there") {
  const std::vector<ConnectedDisplay> displays{{31, "HDMI-A-1", {}}, {40, "DSI-1", {}}};
  CHECK(choose_display(displays, "DSI-1") == &displays[1]);
  CHECK(choose_display(displays, "1") == &displays[1]);
  CHECK(choose_display(displays, "0") == &displays[0]);
  CHECK(choose_display(displays, "") == &displays[0]);
  CHECK(choose_display(displays, "HDMI-A-2") == &displays[0]);
  CHECK(choose_display({}, "DSI-1") == nullptr);
}

}  // namespace lectern::screen
