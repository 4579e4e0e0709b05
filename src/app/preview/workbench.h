// A preview's window: the panel's picture, untouched, and around it what there is to say of it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/preview/contact_sheet.h"
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

/// What whoever is at the desk wants to see, for which the show begins anew there.
struct Wish {
  LanguageTag language;
  std::size_t number = 0;  ///< of the slide, from 0
  bool paused = false;
  std::optional<Size> panel;  ///< another one
};

/// The first instant of the slide, or of the last before it that the language has.
Instant instant_of(const show::Show& show, const Wish& wish);

/// Stands between the player and the screen. Its keys, unless the configuration binds them to
/// something else: F1 and ? show them all in place of the panel, Tab hides the strip, S shows the
/// texts beside the slide, G all slides, P another panel, digits and Return go to a slide.
class Workbench final : public screen::Output, public player::PlaybackObserver {
 public:
  /// The content must outlive it, and a screen that it is shown on the time that it is.
  Workbench(const content::ContentKeeper& content, Size panel) : content_(content), panel_(panel) {}

  /// Of the window's picture for a panel of this size.
  static Size size_around(Size panel);

  void show_on(screen::Screen& screen) { screen_ = &screen; }
  /// What of the inputs is for the panel. It ends the show where there is a wish.
  std::vector<screen::Input> for_panel(std::vector<screen::Input> inputs);

  /// Why the show has ended, once; nothing: it was left.
  std::optional<Wish> take_wish() { return std::exchange(wish_, std::nullopt); }
  /// The show goes on for that: paused, where it was.
  void begin_again(const Wish& wish) { pauses_ = wish.paused; }
  /// What it has shown last.
  const std::shared_ptr<const content::PreparedShow>& prepared() const { return prepared_; }

  Size size() const override { return panel_; }
  void present(const screen::Picture& picture, std::span<const Rect> changed) override;

  void frame_presented(const player::Playback& playback, const player::Moment& moment) override;
  std::optional<SteadyTime> due() const override { return due_; }

 private:
  enum class Strip { Shown, Hidden };
  enum class Source { Hidden, Shown };

  /// Whether the input is one of its own, and was taken.
  bool take(const screen::Input& input);
  bool take_key(const std::string& key);
  bool take_in_contact_sheet(const std::string& key);
  bool take_digits(const std::string& key);
  void wish_for(const show::Show& show, const show::Cue& cue);
  std::optional<std::string> pause_key() const;

  bool covered() const { return help_ || contact_sheet_; }
  void look_at(const std::shared_ptr<const content::PreparedShow>& prepared);
  void review_texts();
  void open_contact_sheet();
  void draw_more_of_contact_sheet(SteadyTime now);
  void draw_strip();
  void draw_source();
  void draw_cover();
  void present_around(const std::vector<Rect>& parts);
  screen::Picture drawn(const std::vector<SheetLine>& lines, Size size, int em);
  Size whole_size() const;
  Rect panel_area() const;
  Rect strip_area() const;
  Rect source_area() const;

  const content::ContentKeeper& content_;
  Size panel_;  ///< as it was wanted; a reload may bring another
  screen::Screen* screen_ = nullptr;
  Strip strip_ = Strip::Shown;
  Source source_ = Source::Hidden;
  bool help_ = false;
  std::optional<ContactSheet> contact_sheet_;
  bool cover_drawn_ = false;
  std::string digits_;
  std::optional<Wish> wish_;
  bool pauses_ = false;  ///< it is to be paused as soon as it plays
  std::optional<SteadyTime> due_;
  std::optional<screen::Picture> whole_;  ///< the panel's picture and what is around it
  std::shared_ptr<const content::PreparedShow> prepared_;
  std::optional<text::Fonts> fonts_;  ///< of what it says itself
  Problems problems_;                 ///< of what is shown
  bool reviewed_ = true;              ///< whether those of its texts are among them
  player::Moment moment_;
  std::vector<SheetLine> source_lines_;
  SlideNotes notes_;
  std::vector<std::string> hindrances_;  ///< to showing what there is now
};

}  // namespace lectern::app
