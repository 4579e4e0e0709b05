// A preview's window: the panel's picture, untouched, and beneath it what there is to say of it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/preview/sheet.h"
#include "app/preview/slide_notes.h"
#include "base/problem.h"
#include "content/content_keeper.h"
#include "player/loop.h"
#include "player/playback_observer.h"
#include "screen/output/screen.h"
#include "text/font/fonts.h"

namespace lectern::app {

/// What a preview plays from, but that content that is broken is told in words, not by a mark.
class ContentInWords final : public content::ContentSource {
 public:
  /// The content must outlive it.
  explicit ContentInWords(content::ContentKeeper& content) : content_(content) {}

  std::optional<content::ContentUpdate> receive(SteadyTime now) override {
    return content_.receive(now);
  }
  std::optional<SteadyTime> due() const override { return content_.due(); }
  void prefer(const content::Preferences& preferences, Size display) override {
    content_.prefer(preferences, display);
  }
  void drawn(const content::PreparedShow& prepared) override { content_.drawn(prepared); }

 private:
  content::ContentKeeper& content_;
};

/// Stands between the player and the screen. F1 and ? show its keys in place of the panel, Tab
/// hides the strip, unless the configuration binds them to something else.
class Workbench final : public screen::Output, public player::PlaybackObserver {
 public:
  /// The content must outlive it, and a screen that it is shown on the time that it is.
  Workbench(const content::ContentKeeper& content, Size panel) : content_(content), panel_(panel) {}

  /// Of the window's picture for a panel of this size.
  static Size size_around(Size panel);

  void show_on(screen::Screen& screen) { screen_ = &screen; }
  /// What of the inputs is for the panel.
  std::vector<screen::Input> for_panel(std::vector<screen::Input> inputs);

  Size size() const override { return panel_; }
  void present(const screen::Picture& picture, std::span<const Rect> changed) override;

  void frame_presented(const player::Playback& playback, const player::Moment& moment) override;

 private:
  enum class Strip { Shown, Hidden };
  enum class Help { Open, Closed };

  /// Whether the key is one of its own, and was taken.
  bool take(const std::string& key);
  void look_at(const std::shared_ptr<const content::PreparedShow>& prepared);
  void review_texts();
  void draw_strip();
  void draw_help();
  screen::Picture drawn(const std::vector<SheetLine>& lines, Size size, int em);
  Rect panel_area() const;
  Rect strip_area() const;

  const content::ContentKeeper& content_;
  Size panel_;  ///< as it was wanted; a reload may bring another
  screen::Screen* screen_ = nullptr;
  Strip strip_ = Strip::Shown;
  Help help_ = Help::Closed;
  bool help_drawn_ = false;
  std::optional<screen::Picture> whole_;  ///< the panel's picture and the strip
  std::shared_ptr<const content::PreparedShow> prepared_;
  std::optional<text::Fonts> fonts_;  ///< of what it says itself
  Problems problems_;                 ///< of what is shown
  bool reviewed_ = true;              ///< whether those of its texts are among them
  SlideNotes notes_;
  std::vector<std::string> hindrances_;  ///< to showing what there is now
};

}  // namespace lectern::app
