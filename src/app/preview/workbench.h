// A preview's window: the panel's picture, untouched, and around it what there is to say of it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/preview/contact_sheet.h"
#include "app/preview/editing.h"
#include "app/preview/finder.h"
#include "app/preview/sheet.h"
#include "app/preview/slide_notes.h"
#include "app/preview/trial.h"
#include "base/problem.h"
#include "content/content_keeper.h"
#include "kiosk/controls/bindings.h"
#include "player/loop.h"
#include "player/playback_observer.h"
#include "screen/output/screen.h"
#include "text/font/fonts.h"

namespace lectern::app {

/// What a preview plays from, as it is tried out; content that is broken is told in words, not by a
/// mark.
class ContentInWords final : public content::ContentSource {
 public:
  /// Both must outlive it.
  ContentInWords(content::ContentKeeper& content, const Trial& trial)
      : content_(content), trial_(trial) {}

  std::optional<content::ContentUpdate> receive(SteadyTime now) override {
    return content_.receive(now);
  }
  std::optional<SteadyTime> due() const override { return content_.due(); }
  void prefer(const content::Preferences& preferences, Size display) override {
    content_.prefer(trial_.over(preferences), display);
  }
  void drawn(const content::PreparedShow& prepared) override { content_.drawn(prepared); }

 private:
  content::ContentKeeper& content_;
  const Trial& trial_;
};

/// What whoever is at the desk wants to see, for which the show begins anew there.
struct Wish {
  LanguageTag language;
  std::size_t number = 0;  ///< of the slide, from 0
  bool paused = false;
  std::optional<Size> panel = {};  ///< another one
  Trial trial = {};
};

/// When the slide, or the last before it that the language has, is there whole: nobody at a desk
/// waits for its fade.
Instant instant_of(const show::Show& show, const Wish& wish);

/// Stands between the player and the screen. Its keys (app/preview/help.cpp) go before those that
/// kiosks have by default, and after those that the configuration binds; in the visitor's view all
/// are the kiosk's.
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
  void begin_again(const Wish& wish);
  /// What is tried out, for as long as this lives.
  const Trial& trial() const { return trial_; }
  /// What it has shown last.
  const std::shared_ptr<const content::PreparedShow>& prepared() const { return prepared_; }

  Size size() const override { return panel_; }
  void present(const screen::Picture& picture, std::span<const Rect> changed) override;

  void frame_presented(const player::Playback& playback, const player::Moment& moment) override;
  std::optional<SteadyTime> due() const override { return wish_ ? moment_.now : due_; }

 private:
  enum class Strip { Shown, Hidden };
  enum class Source { Hidden, Shown };

  /// Whether the input is one of its own, and was taken.
  bool take(const screen::Input& input, std::vector<screen::Input>& instead);
  bool take_key(const std::string& key);
  bool take_own_key(const std::string& key);
  bool take_in_contact_sheet(const std::string& key);
  bool take_in_finder(const std::string& key);
  bool take_touch(Point point);
  bool turn_wheel(int notches, std::vector<screen::Input>& instead);
  bool is_configured(const std::string& key) const;
  void press(kiosk::Action::Kind kind, std::vector<screen::Input>& inputs) const;

  void toggle_strip() { strip_ = strip_ == Strip::Shown ? Strip::Hidden : Strip::Shown; }
  void toggle_source() { source_ = source_ == Source::Shown ? Source::Hidden : Source::Shown; }
  void toggle_safe_area() { safe_area_ = !safe_area_; }
  void toggle_full_screen() { screen_->toggle_full_screen(); }
  void show_help() { help_ = true; }
  void open_contact_sheet();
  void begin_visit();
  void try_panel();
  void try_theme();
  void try_access();
  void edit();
  void find(std::string typed);
  void end_finding();
  void go_to(const Hit& hit);
  Wish wish_for(const LanguageTag& language, std::size_t number) const;
  /// Where there is anything to be set anew; else says that there is not.
  bool can_set();

  bool covered() const { return help_ || contact_sheet_; }
  bool strip_shown() const { return !visiting_ && (strip_ == Strip::Shown || !said().empty()); }
  bool source_shown() const { return !visiting_ && source_ == Source::Shown; }
  bool safe_area_shown() const { return !visiting_ && safe_area_; }
  std::string said() const { return finder_ ? finder_->status() : said_; }
  void look_at(const std::shared_ptr<const content::PreparedShow>& prepared);
  void review_texts();
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
  bool safe_area_ = false;
  bool visiting_ = false;    ///< as visitors have it: nothing around, and their keys
  bool brings_bar_ = false;  ///< which begins with their bar
  bool shift_ = false;       ///< is held
  std::string said_;         ///< of what was asked for last
  std::optional<Finder> finder_;
  Trial trial_;
  Editing editing_;
  std::optional<ContactSheet> contact_sheet_;
  bool cover_drawn_ = false;
  std::optional<Wish> wish_;
  bool pauses_ = false;  ///< it is to be paused as soon as it plays
  std::optional<SteadyTime> due_;
  std::optional<screen::Picture> whole_;  ///< the panel's picture and what is around it
  std::shared_ptr<const content::PreparedShow> prepared_;
  std::optional<text::Fonts> fonts_;  ///< of what it says itself
  Problems problems_;                 ///< of what is shown
  bool reviewed_ = true;              ///< whether those of its texts are among them
  player::Moment moment_;
  const slide::Slide* slide_ = nullptr;  ///< that is shown, since the last moment
  std::vector<SheetLine> source_lines_;
  SlideNotes notes_;
  std::vector<std::string> hindrances_;  ///< to showing what there is now
};

}  // namespace lectern::app
