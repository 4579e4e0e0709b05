// The preview's workbench, driven by keys as the loop hands them on.
#include "app/preview/workbench.h"

#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "app/preview/source_column.h"
#include "player/loop.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;

namespace {

constexpr Size panel{320, 180};

/// A window that remembers what it was shown last.
class Window final : public screen::Screen {
 public:
  Size size() const override { return panel; }
  void present(const screen::Picture& picture, std::span<const Rect> changed) override {
    for (const Rect& part : changed) CHECK(contains(picture.bounds(), part));
    shown.emplace(picture);
  }
  std::vector<screen::Input> wait(std::optional<std::chrono::milliseconds>) override { return {}; }
  void wake_on(int) override {}
  void set_title(const std::string& text) override { title = text; }

  /// What is on the panel's part of it.
  std::vector<screen::Pixel> on_panel() const {
    std::vector<screen::Pixel> pixels;
    for (int y = 0; y < panel.height; ++y) {
      pixels.insert(pixels.end(), shown->row(y), shown->row(y) + panel.width);
    }
    return pixels;
  }

  std::optional<screen::Picture> shown;
  std::string title;
};

/// A preview of a deck of six slides in two languages.
class Preview {
 public:
  explicit Preview(const std::string& configuration = "") {
    std::string english = "One is one.\n";
    std::string french = "Un est un.\n";
    for (const char* number : {"two", "three", "four", "five"}) {
      english += "\nHere the speech has come to passage number " + std::string(number) + ".\n";
      french += "\nIci le discours arrive au passage de ce nombre : " + std::string(number) + ".\n";
    }
    folder_.with("deck/en.txt", english)
        .with("deck/fr.txt", french)
        .with("deck/deck.toml",
              "title = \"Six\"\n[languages.en]\nstatus = \"original\"\n[languages.fr]\n")
        .with("lectern.toml",
              "deck = \"deck\"\n[display]\nresolution = \"320x180\"\n" + configuration);
    keeper_.emplace(content::Target{folder_.path() / "lectern.toml", {}, {}}, kiosk::Use::Preview,
                    std::nullopt, log_);
    REQUIRE(keeper_->configuration());
    workbench_.emplace(*keeper_, panel);
    workbench_->show_on(window);
    prepared_ = keeper_->first(panel);
    REQUIRE(prepared_);
    press({});
  }

  /// Until they are all pressed and what follows from them is drawn, or there is a wish.
  std::optional<Wish> press(std::deque<std::string> keys) {
    ContentInWords content(*keeper_);
    int quiet = 0;
    const auto wait = [&](std::optional<Duration>) {
      now_ += Duration(20);
      std::vector<screen::Input> inputs;
      if (!keys.empty()) {
        inputs = {{screen::Input::Kind::Key, keys.front(), {}},
                  {screen::Input::Kind::KeyReleased, keys.front(), {}}};
        keys.pop_front();
      } else if (++quiet > 100) {  // frames: a fade, and all of a contact sheet
        inputs = {{screen::Input::Kind::Terminated, {}, {}}};
      }
      return workbench_->for_panel(std::move(inputs));
    };
    const Instant from = wish_ ? instant_of(prepared_->show, *wish_) : Instant{};
    if (wish_) workbench_->begin_again(*wish_);
    player::play_loop({prepared_, from}, {kiosk::Use::Preview, 1.0, {}},
                      {*workbench_, wait, [&] { return now_; }, [] { return WallTime{}; }}, content,
                      *workbench_);
    return workbench_->take_wish();
  }

  /// The same, and what is wished for is done.
  void press_and_go(std::deque<std::string> keys) {
    wish_ = press(std::move(keys));
    REQUIRE(wish_);
    press({});
  }

  Window window;
  const content::PreparedShow& prepared() const { return *prepared_; }

 private:
  TemporaryFolder folder_;
  kiosk::Log log_;
  std::optional<content::ContentKeeper> keeper_;
  std::optional<Workbench> workbench_;
  std::shared_ptr<const content::PreparedShow> prepared_;
  std::optional<Wish> wish_;
  SteadyTime now_{};
};

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("digits and Return go to the slide of that number, and the last where there are fewer") {
  Preview preview;
  CHECK(says(preview.window.title, "slide 1 of 6"));
  preview.press_and_go({"4", "Return"});
  CHECK(says(preview.window.title, "English (en) – slide 4 of 6"));
  preview.press_and_go({"1", "Backspace", "2", "Return"});
  CHECK(says(preview.window.title, "slide 2 of 6"));
  preview.press_and_go({"9", "9", "Return"});
  CHECK(says(preview.window.title, "slide 6 of 6"));
  CHECK_FALSE(preview.press({"3", "Escape"}));
  CHECK(says(preview.window.title, "slide"));  // it has not left
}

TEST_CASE("what was paused is paused where it goes") {
  Preview preview;
  const auto wish = preview.press({"Space", "5", "Return"});
  REQUIRE(wish);
  CHECK(wish->paused);
  CHECK(wish->number == 4);
  CHECK_FALSE(wish->panel);
}

TEST_CASE("the contact sheet covers the panel, and what is chosen in it is gone to") {
  Preview preview;
  const auto slide = preview.window.on_panel();
  CHECK_FALSE(preview.press({"G"}));
  const auto sheet = preview.window.on_panel();
  CHECK(sheet != slide);
  CHECK_FALSE(preview.press({"Right"}));
  CHECK(preview.window.on_panel() != sheet);
  CHECK_FALSE(preview.press({"Left"}));
  CHECK(preview.window.on_panel() == sheet);
  CHECK_FALSE(preview.press({"Escape"}));
  CHECK(preview.window.on_panel() == slide);
  preview.press_and_go({"G", "Right", "Down", "Return"});  // three beside one another
  CHECK(says(preview.window.title, "slide 5 of 6"));
}

TEST_CASE("the texts stand beside the slide, and leave it as it is") {
  Preview preview;
  const auto slide = preview.window.on_panel();
  const Size size = preview.window.shown->size();
  CHECK_FALSE(preview.press({"S"}));
  CHECK(preview.window.shown->size().width > size.width);
  CHECK(preview.window.shown->size().height == size.height);
  CHECK(preview.window.on_panel() == slide);
  CHECK_FALSE(preview.press({"Tab"}));
  CHECK(preview.window.shown->size().height == panel.height);
  CHECK_FALSE(preview.press({"S"}));
  CHECK(preview.window.shown->size() == panel);
  CHECK(preview.window.on_panel() == slide);
}

TEST_CASE("the original stands before the language that is shown, each with its place") {
  Preview preview;
  const show::Show& show = preview.prepared().show;
  const Wish wish{*LanguageTag::parse("fr"), 2, false, std::nullopt};
  const auto index = show::cue_at(show.timeline, instant_of(show, wish));
  const auto lines =
      source_lines(preview.prepared(), show::slide_of(show, show.timeline.cues[index]));
  REQUIRE(lines.size() == 6);
  CHECK(lines[0].text == "English (en) · en.txt:3");
  CHECK(lines[1].text == "Here the speech has come to passage number two.");
  CHECK(lines[3].text == "French (fr) · fr.txt:3");
  CHECK(lines[4].language == *LanguageTag::parse("fr"));
}

TEST_CASE("another panel is wished for with the slide that is shown") {
  Preview preview;
  preview.press_and_go({"3", "Return"});
  const auto wish = preview.press({"P"});
  REQUIRE(wish);
  CHECK(wish->panel == Size{1920, 1080});
  CHECK(wish->language == *LanguageTag::parse("en"));
  CHECK(wish->number == 2);
}

TEST_CASE("what the configuration binds a key to goes before the preview") {
  Preview preview("[input]\nlast = [\"G\", \"4\"]\n");
  CHECK_FALSE(preview.press({"G"}));
  CHECK(says(preview.window.title, "slide 6 of 6"));
  CHECK_FALSE(preview.press({"4", "Home"}));
  CHECK(says(preview.window.title, "slide 1 of 6"));
}
