// The preview's workbench, driven by keys as the loop hands them on.
#include "app/preview/workbench.h"

#include <doctest/doctest.h>

#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "app/preview/changed_slide.h"
#include "app/preview/source_column.h"
#include "player/loop.h"
#include "support/eventually.h"
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
  void listen_to_typing(Typing typing) override { heard = typing == Typing::Heard; }
  void toggle_full_screen() override { full_screen = !full_screen; }

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
  bool heard = false;  ///< what is typed
  bool full_screen = false;
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

  /// Until they are all pressed and what follows from them is drawn, or there is a wish. Of a key
  /// with + or - before its name it is pressed or released alone, of ' all after it is typed; a
  /// wheel is turned by a notch.
  std::optional<Wish> press(std::deque<std::string> keys) {
    ContentInWords content(*keeper_, workbench_->trial());
    int quiet = 0;
    const auto wait = [&](std::optional<Duration>) {
      now_ += Duration(20);
      std::vector<screen::Input> inputs;
      if (!keys.empty()) {
        inputs = inputs_of(keys.front());
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
    prepared_ = workbench_->prepared();
    return workbench_->take_wish();
  }

  /// The same, and what is wished for is done.
  void press_and_go(std::deque<std::string> keys) {
    const auto wish = press(std::move(keys));
    REQUIRE(wish);
    go(*wish);
  }
  void go(const Wish& wish) {
    wish_ = wish;
    press({});
  }

  /// A file of the deck, which is then shown.
  void save(const std::string& name, const std::string& text) {
    write_file(folder_.path() / "deck" / name, text);
  }
  std::string text_of(const std::string& name) const {
    return read_file(folder_.path() / "deck" / name);
  }

  Window window;
  const content::PreparedShow& prepared() const { return *prepared_; }

 private:
  std::vector<screen::Input> inputs_of(const std::string& key) const {
    using Kind = screen::Input::Kind;
    const std::string rest = key.size() > 1 ? key.substr(1) : "";
    if (key == "wheel down" || key == "wheel up") {
      return {{Kind::Wheel, {}, {}, {0, key == "wheel down" ? 1 : -1}}};
    }
    if (!rest.empty() && key.front() == '+') return {{Kind::Key, rest, {}}};
    if (!rest.empty() && key.front() == '-') return {{Kind::KeyReleased, rest, {}}};
    if (!rest.empty() && key.front() == '\'') return {{Kind::Text, rest, {}}};
    std::vector<screen::Input> inputs{{Kind::Key, key, {}}, {Kind::KeyReleased, key, {}}};
    if (window.heard && key.size() == 1) inputs.insert(inputs.begin() + 1, {Kind::Text, key, {}});
    return inputs;
  }

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

TEST_CASE("words are found in any language, one hit after the other, and gone to") {
  Preview preview;
  preview.press_and_go({"/", "'ARRIVE AU", "' passage", "Return"});
  CHECK(says(preview.window.title, "French (fr) – slide 3 of 6"));
  preview.press_and_go({"Return"});
  CHECK(says(preview.window.title, "slide 4 of 6"));
  preview.press_and_go({"N"});
  CHECK(says(preview.window.title, "slide 5 of 6"));
  preview.press_and_go({"+Left Shift", "N"});
  CHECK(says(preview.window.title, "slide 4 of 6"));
  CHECK_FALSE(preview.press({"-Left Shift", "Escape", "N", "Return"}));  // which walks on, as ever
  CHECK(says(preview.window.title, "French (fr) – slide 5 of 6"));
}

TEST_CASE("what is typed to be found is no key, and what walks ends it") {
  Preview preview;
  const auto slide = preview.window.on_panel();
  CHECK_FALSE(preview.press({"/", "G", "Space", "'rtz", "Return"}));
  CHECK(preview.window.on_panel() == slide);
  CHECK(preview.window.heard);
  CHECK_FALSE(preview.press({"Backspace", "Backspace", "Backspace", "End"}));
  CHECK_FALSE(preview.window.heard);
  CHECK(says(preview.window.title, "slide 6 of 6"));
  preview.press_and_go({"/", "'zz", "Escape", "/", "'two", "Return"});
  CHECK(says(preview.window.title, "English (en) – slide 3 of 6"));
  CHECK_FALSE(preview.window.heard);
}

TEST_CASE("hits come by number, in the language shown where it has them there") {
  Preview preview;
  const LanguageTag english = *LanguageTag::parse("en");
  const LanguageTag french = *LanguageTag::parse("fr");
  struct Row {
    const char* words;
    LanguageTag language;
    std::vector<Hit> hits;
  };
  for (const Row& row :
       {Row{"passage", english, {{english, 2}, {english, 3}, {english, 4}, {english, 5}}},
        Row{"PASSAGE", french, {{french, 2}, {french, 3}, {french, 4}, {french, 5}}},
        Row{"un est", english, {{french, 1}}},
        Row{"speech  has", french, {{english, 2}, {english, 3}, {english, 4}, {english, 5}}},
        Row{"3", english, {{english, 2}}}, Row{"٣", french, {{french, 2}}},
        Row{"0", english, {{english, 0}}}, Row{"99", english, {{english, 5}}},
        Row{"nowhere", english, {}}, Row{"", english, {}}}) {
    CAPTURE(std::string(row.words));
    CHECK(hits_of(row.words, preview.prepared(), row.language) == row.hits);
  }
}

TEST_CASE(
    "a question mark is help and a stroke is finding, where Shift types the one by the other") {
  Preview preview;
  const auto slide = preview.window.on_panel();
  CHECK_FALSE(preview.press({"+Right Shift", "/", "-Right Shift"}));
  CHECK(preview.window.on_panel() != slide);
  CHECK_FALSE(preview.press({"Escape"}));
  CHECK(preview.window.on_panel() == slide);
  CHECK_FALSE(preview.press({"/"}));
  CHECK(preview.window.on_panel() == slide);
  CHECK(preview.window.heard);
}

TEST_CASE("the wheel walks the slides, and the rows of the contact sheet") {
  Preview preview;
  CHECK_FALSE(preview.press({"wheel down", "wheel down"}));
  CHECK(says(preview.window.title, "slide 3 of 6"));
  CHECK_FALSE(preview.press({"wheel down", "wheel down", "wheel up"}));
  CHECK(says(preview.window.title, "slide 2 of 6"));
  preview.press_and_go({"G", "wheel down", "Return"});
  CHECK(says(preview.window.title, "slide 4 of 6"));
}

TEST_CASE("themes and what visitors need are tried out in their turn, and are over at last") {
  for (const char* key : {"D", "A"}) {  // four themes, and four steps
    CAPTURE(std::string(key));
    Preview preview;
    const auto first = preview.window.on_panel();
    auto before = first;
    for (int i = 0; i < 5; ++i) {
      CAPTURE(i);
      CHECK_FALSE(preview.press({key}));
      CHECK(eventually([&] {
        preview.press({});
        return preview.window.on_panel() != before;
      }));
      before = preview.window.on_panel();
    }
    CHECK(before == first);
  }
}

TEST_CASE("a text that is saved is shown at the slide that changed, in its language") {
  Preview preview;
  const auto save = [&](const char* file, const std::string& from, const std::string& to) {
    std::string text = preview.text_of(file);
    text.replace(text.find(from), from.size(), to);
    preview.save(file, text);
  };
  const auto comes_to = [&](const std::string& title) {
    return eventually([&] {
      const auto wish = preview.press({});
      if (wish) preview.go(*wish);
      return says(preview.window.title, title);
    });
  };
  save("fr.txt", "nombre : three", "chiffre : trois");
  CHECK(comes_to("French (fr) – slide 4 of 6"));
  save("en.txt", "number five", "number V");
  CHECK(comes_to("English (en) – slide 6 of 6"));
  save("en.txt", "number V.",
       "number V.\n\nIt has a last passage now, which it did not have before.");
  CHECK(comes_to("English (en) – slide 7 of 7"));
}

TEST_CASE("a slide that has changed is not left for another one") {
  TemporaryFolder folder;
  const auto set = [&](const std::string& english) {
    folder.with("en.txt", english);
    return content::assemble(content::open_content({folder.path(), {}, {}}).config);
  };
  const LanguageTag en = *LanguageTag::parse("en");
  const std::string first = "The first of the passages is about this.\n\n";
  const std::string second = "The second of the passages is about that.\n\n";
  const std::string third = "The third of the passages is about all of it.\n";
  const auto before = set(first + second + third);
  const auto now = set(first + "The second is another.\n\n" + "The third is, too.\n");
  CHECK(changed_slide(before, now, {en, 0}) == Hit{en, 1});
  CHECK_FALSE(changed_slide(before, now, {en, 2}));
  CHECK_FALSE(changed_slide(before, before, {en, 0}));
  const auto shorter = set(first + second);
  CHECK(changed_slide(before, shorter, {en, 0}) == Hit{en, 1});
  CHECK(changed_slide(shorter, before, {en, 0}) == Hit{en, 2});
}

TEST_CASE("the safe area is drawn over the slide, and goes") {
  Preview preview;
  const auto slide = preview.window.on_panel();
  CHECK_FALSE(preview.press({"S"}));
  const auto edged = preview.window.on_panel();
  CHECK(edged != slide);
  CHECK_FALSE(preview.press({"Tab"}));
  CHECK(preview.window.on_panel() == edged);
  CHECK_FALSE(preview.press({"S"}));
  CHECK(preview.window.shown->size() == panel);
  CHECK(preview.window.on_panel() == slide);
}

TEST_CASE("the visitor's view has nothing around the panel, and the kiosk's keys") {
  Preview preview;
  const auto slide = preview.window.on_panel();
  CHECK_FALSE(preview.press({"C", "R"}));
  CHECK(preview.window.shown->size() == panel);
  CHECK(preview.window.on_panel() != slide);         // the bar has come
  CHECK_FALSE(preview.press({"B", "3", "G", "F"}));  // which chooses in it: none is the preview's
  CHECK(preview.window.shown->size() == panel);
  CHECK_FALSE(preview.window.full_screen);
  CHECK_FALSE(preview.press({"Escape", "F"}));
  CHECK(preview.window.shown->size().width > panel.width);
  CHECK(preview.window.full_screen);
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
  CHECK_FALSE(preview.press({"C"}));
  CHECK(preview.window.shown->size().width > size.width);
  CHECK(preview.window.shown->size().height == size.height);
  CHECK(preview.window.on_panel() == slide);
  CHECK_FALSE(preview.press({"Tab"}));
  CHECK(preview.window.shown->size().height == panel.height);
  CHECK_FALSE(preview.press({"C"}));
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
