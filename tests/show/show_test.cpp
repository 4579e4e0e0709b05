// Shows without a screen: cues, frames at an instant, what stays while slides change.
#include "show/show.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "show/playhead.h"

using namespace lectern;
using namespace lectern::show;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace {

slide::BlockPointer block() { return std::make_shared<const slide::Block>(); }

/// Editions of `count` slides with a block of its own each, and a credit that all of them share;
/// every slide stays for four seconds.
Show make_show(std::vector<std::string> languages, std::size_t count,
               Rotate rotate = Rotate::Loop) {
  slide::Slides slides;
  slides.progress = {0, 100, 1000, 4};
  for (const std::string& language : languages) {
    slide::Edition edition{
        *LanguageTag::parse(language),
        language == "ar" ? text::Direction::RightToLeft : text::Direction::LeftToRight,
        60,
        {}};
    const slide::BlockPointer credit = block();
    for (std::size_t i = 0; i < count; ++i) {
      edition.slides.push_back({slide::Slide::Kind::Passage, {}, {credit, block()}, {}, i});
    }
    slides.editions.push_back(std::move(edition));
  }
  Timeline timeline = make_timeline(slides, Pace{}, rotate);
  return {std::move(slides), std::move(timeline), Transition{}, Reveal{}};
}

/// Cues as text: language index and slide, in order.
std::string dump(const Timeline& timeline) {
  std::string text;
  for (const Cue& cue : timeline.cues) {
    text += std::to_string(cue.edition) + std::to_string(cue.slide) + ' ';
  }
  return text;
}

std::vector<int> opacities(const Show& show, Instant instant) {
  std::vector<int> all;
  for (const Item& item : frame_at(show, instant).items) all.push_back(item.opacity);
  return all;
}

}  // namespace

TEST_CASE("languages take turns after the whole speech, or after each slide") {
  CHECK(dump(make_show({"en", "fr"}, 2).timeline) == "00 01 10 11 ");
  CHECK(dump(make_show({"en", "fr"}, 2, Rotate::Slide).timeline) == "00 10 01 11 ");
}

TEST_CASE("languages take turns after a section, or about a minute, but not within a paragraph") {
  slide::Slides sections = make_show({"en", "fr"}, 5).slides;
  for (slide::Edition& edition : sections.editions) {
    edition.slides[2].kind = slide::Slide::Kind::Section;
    edition.slides[4].kind = slide::Slide::Kind::Closing;
  }
  CHECK(dump(make_timeline(sections, Pace{}, Rotate::Passage)) == "00 01 10 11 02 03 04 12 13 14 ");
  sections.editions[1].slides.erase(sections.editions[1].slides.begin() + 2);  // which fr lacks
  CHECK(dump(make_timeline(sections, Pace{}, Rotate::Passage)) == "00 01 10 11 02 03 04 12 13 ");

  Pace slow;
  slow.minimum = Seconds(25);
  slide::Slides minutes = make_show({"en", "fr"}, 7).slides;
  CHECK(dump(make_timeline(minutes, slow, Rotate::Passage)) ==
        "00 01 02 10 11 12 03 04 05 13 14 15 06 16 ");
  minutes.editions[0].slides[6].kind = slide::Slide::Kind::Closing;  // it goes with what it closes
  CHECK(dump(make_timeline(minutes, slow, Rotate::Passage)) ==
        "00 01 02 10 11 12 03 04 05 06 13 14 15 16 ");
  for (slide::Edition& edition : minutes.editions) {
    for (std::size_t i = 0; i < edition.slides.size(); ++i) edition.slides[i].beads = {i, i + 1};
    edition.slides[3].beads = {2, 4};  // a paragraph on two slides
  }
  CHECK(dump(make_timeline(minutes, slow, Rotate::Passage)) ==
        "00 01 02 03 10 11 12 13 04 05 06 14 15 16 ");
}

TEST_CASE("a language that lacks a passage leaves out its turn, and the others keep step") {
  slide::Slides slides = make_show({"en", "fr"}, 3).slides;
  slides.editions[1].slides.erase(slides.editions[1].slides.begin() + 1);
  CHECK(dump(make_timeline(slides, Pace{}, Rotate::Slide)) == "00 10 01 02 11 ");
  CHECK(dump(make_timeline(slides, Pace{}, Rotate::Loop)) == "00 01 02 10 11 ");
}

TEST_CASE("cues follow one another without gaps, and the round begins anew") {
  const Show show = make_show({"en", "fr"}, 3);
  Instant end{};
  for (const Cue& cue : show.timeline.cues) {
    CHECK(cue.start == end);
    end = cue.end();
  }
  CHECK(end == Instant(show.timeline.length));
  CHECK(cue_at(show.timeline, Instant(0ms)) == 0);
  CHECK(cue_at(show.timeline, Instant(3999ms)) == 0);
  CHECK(cue_at(show.timeline, Instant(4000ms)) == 1);
  CHECK(cue_at(show.timeline, Instant(show.timeline.length)) == 0);
  CHECK(cue_at(show.timeline, Instant(show.timeline.length * 1000 + Duration(4000))) == 1);
  CHECK(cue_at(show.timeline, Instant(-1ms)) == 5);
}

TEST_CASE("a slide fades in and out while what both slides have stays") {
  const Show show = make_show({"en"}, 3);
  CHECK(opacities(show, Instant(4000ms)) == std::vector{255});
  CHECK(opacities(show, Instant(4250ms)) == std::vector{255, 128});
  CHECK(opacities(show, Instant(4500ms)) == std::vector{255, 255});
  CHECK(opacities(show, Instant(7500ms)) == std::vector{255, 255});
  CHECK(opacities(show, Instant(7750ms)) == std::vector{255, 128});
}

TEST_CASE("between languages everything fades, since both slides have nothing in common") {
  const Show show = make_show({"en", "fr"}, 1);
  CHECK(opacities(show, Instant(3750ms)) == std::vector{128, 128});
  CHECK(opacities(show, Instant(4250ms)) == std::vector{128, 128});
}

TEST_CASE("a cut shows every slide whole from its first instant to its last") {
  Show show = make_show({"en"}, 2);
  show.transition.kind = Transition::Kind::Cut;
  for (int ms = 0; ms < 8000; ms += 100) {
    CAPTURE(ms);
    CHECK(opacities(show, Instant(Duration(ms))) == std::vector{255, 255});
  }
  CHECK(next_change(show, Instant(0ms)) == Instant(4000ms));
  CHECK(next_change(show, Instant(4000ms)) == Instant(8000ms));
}

TEST_CASE("between two changes no frame differs, and no change is slept through") {
  for (const auto kind : {Transition::Kind::Cut, Transition::Kind::Fade}) {
    Show show = make_show({"en", "ar"}, 3);
    show.transition.kind = kind;
    for (Instant now{}; now < Instant(show.timeline.length * 2);) {
      const Instant next = next_change(show, now);
      REQUIRE(next > now);
      const Frame frame = frame_at(show, now);
      for (const Instant between : {now, now + (next - now) / 2, next - Duration(1)}) {
        CAPTURE(between.time_since_epoch().count());
        CHECK(frame_at(show, between) == frame);
      }
      now = next;
    }
  }
}

TEST_CASE("the progress line grows from the start edge of the language, to its end") {
  const Show show = make_show({"en", "ar"}, 3);
  const auto bar = [&](int second) {
    return frame_at(show, Instant(seconds(second))).fills.back().rect;
  };
  CHECK(frame_at(show, Instant(seconds(1))).fills.size() == 1);
  CHECK(bar(5) == Rect{0, 100, 500, 4});
  CHECK(bar(9) == Rect{0, 100, 1000, 4});
  CHECK(bar(17) == Rect{500, 100, 500, 4});
  CHECK(bar(21) == Rect{0, 100, 1000, 4});
}

TEST_CASE(
    "slides keep step with the recording that their subtitles belong to, unless told not to") {
  slide::Slides slides;
  slide::Edition edition{*LanguageTag::parse("en"), text::Direction::LeftToRight, 60, {}};
  const auto add = [&](slide::Slide::Kind kind, std::optional<TimeRange> said) {
    edition.slides.push_back({kind, {{edition.language, "", 0, 0, said}}, {}});
  };
  using Kind = slide::Slide::Kind;
  add(Kind::Title, std::nullopt);
  add(Kind::Passage, TimeRange{Instant(10'000ms), Instant(12'000ms)});
  add(Kind::Passage, TimeRange{Instant(13'000ms), Instant(14'500ms)});
  add(Kind::Passage, TimeRange{Instant(13'000ms), Instant(20'000ms)});  // said at the same time
  add(Kind::Closing, std::nullopt);
  slides.editions.push_back(edition);
  const auto durations = [&](Timing timing) {
    Pace pace;
    pace.timing = timing;
    std::string text;
    for (const Cue& cue : make_timeline(slides, pace, Rotate::Loop).cues) {
      text += std::to_string(cue.duration.count());
      text += cue.timing == Timing::Recording ? "r " : " ";
    }
    return text;
  };
  CHECK(durations(Timing::Recording) == "6000 3000r 4000 7000r 8000 ");
  CHECK(durations(Timing::Reading) == "6000 4000 4000 4000 8000 ");
}

TEST_CASE("a time that nobody can mean is not believed: more than five minutes, and tenfold") {
  struct Row {
    int said;  // seconds; reading takes 4
    int seconds;
    bool doubted;
  };
  for (const Row& row :
       {Row{41, 41, false}, Row{300, 300, false}, Row{301, 4, true}, Row{990 * 3600, 4, true}}) {
    CAPTURE(row.said);
    slide::Slides slides;
    slide::Edition edition{*LanguageTag::parse("en"), text::Direction::LeftToRight, 60, {}};
    const Instant begin(1000ms);
    const TimeRange said{begin, begin + std::chrono::seconds(row.said)};
    edition.slides.push_back(
        {slide::Slide::Kind::Passage, {{edition.language, "", 0, 0, said}}, {}});
    slides.editions.push_back(edition);
    const Cue cue = make_timeline(slides, Pace{}, Rotate::Loop).cues.at(0);
    CHECK(cue.duration == std::chrono::seconds(row.seconds));
    CHECK(cue.timing == (row.doubted ? Timing::Reading : Timing::Recording));
    CHECK(cue.doubted == (row.doubted ? std::optional(said.length()) : std::nullopt));
  }
}

TEST_CASE("a logo stays while slides change, and fades where the other language has it elsewhere") {
  Show show = make_show({"en", "fr", "ar"}, 1);
  show.decor.logo = std::make_shared<const Image>(Image{{2, 1}, {0, 0}});
  show.decor.backdrop = std::make_shared<const Image>(Image{{1, 1}, {0}});
  for (slide::Edition& edition : show.slides.editions) {
    const bool from_left = edition.direction == text::Direction::LeftToRight;
    edition.logo = {from_left ? 98 : 0, 0, 2, 1};
  }
  const auto logo_at = [&](Duration time) {
    std::string text;
    for (const PlacedImage& image : frame_at(show, Instant(time)).images) {
      text += std::to_string(image.corner.x) + ':' + std::to_string(image.opacity) + ' ';
    }
    return text;
  };
  const Duration half = show.transition.fade / 2;
  CHECK(logo_at(seconds(2)) == "0:255 98:255 ");
  CHECK(logo_at(seconds(4) + half) == "0:255 98:255 ");  // into French
  CHECK(logo_at(seconds(8) - half) == "0:255 98:128 ");  // out of it
  CHECK(logo_at(seconds(8) + half) == "0:255 0:128 ");   // into Arabic
  CHECK(logo_at(seconds(10)) == "0:255 0:255 ");
}

TEST_CASE("an empty show is bare ground and never changes") {
  const Show show;
  CHECK(empty(show));
  CHECK(frame_at(show, Instant(seconds(5))).items.empty());
  CHECK(next_change(show, Instant(5s)) == Instant::max());
  CHECK(upcoming_blocks(show, Instant(5s)).empty());
}

TEST_CASE("a playhead follows the clock at its speed, stops when paused and goes on from there") {
  Playhead playhead(SteadyTime(1000ms), 2.0);
  CHECK(playhead.position(SteadyTime(1500ms)) == Instant(1000ms));
  CHECK(playhead.clock_at(Instant(1000ms)) == SteadyTime(1500ms));
  playhead.pause(SteadyTime(1500ms));
  CHECK(playhead.position(SteadyTime(99000ms)) == Instant(1000ms));
  CHECK(playhead.clock_at(Instant(2000ms)) == SteadyTime::max());
  playhead.resume(SteadyTime(99000ms));
  CHECK(playhead.position(SteadyTime(99500ms)) == Instant(2000ms));
}

TEST_CASE("steps go round in one language") {
  const Show show = make_show({"en", "fr"}, 3);
  Playhead playhead(SteadyTime(0ms));
  const auto now = [&] {
    const Cue& cue = show.timeline.cues[cue_at(show.timeline, playhead.position(SteadyTime(0ms)))];
    return std::to_string(cue.edition) + std::to_string(cue.slide);
  };
  step(playhead, show, 1, {});
  CHECK(now() == "01");
  step(playhead, show, -2, {});
  CHECK(now() == "02");
  step(playhead, show, 1, {});
  CHECK(now() == "00");
  go_to(playhead, show, Edge::Last, {});
  CHECK(now() == "02");
  go_to(playhead, show, Edge::First, {});
  CHECK(now() == "00");
}

TEST_CASE("a pause never leaves a slide half faded, nor does a step while paused") {
  const Show show = make_show({"en"}, 3);
  for (const SteadyTime when :
       {SteadyTime(4100ms), SteadyTime(6000ms), SteadyTime(7900ms), SteadyTime(19900ms)}) {
    CAPTURE(when.time_since_epoch().count());
    Playhead playhead(SteadyTime{});
    pause(playhead, show, when);
    CHECK(opacities(show, playhead.position(when)) == std::vector{255, 255});
    CHECK(cue_at(show.timeline, playhead.position(when)) ==
          cue_at(show.timeline, Instant(when.time_since_epoch())));
    step(playhead, show, 1, when);
    CHECK(opacities(show, playhead.position(when)) == std::vector{255, 255});
  }
}

namespace {

/// One slide of four lines of a passage, each a quarter of what there is to read, and a credit.
Show make_revealed() {
  Show show = make_show({"en"}, 1);
  slide::Slide& slide = show.slides.editions[0].slides[0];
  slide.blocks.pop_back();
  for (int line = 0; line < 4; ++line) {
    slide::Block block;
    block.read_before = line / 4.0;
    slide.blocks.push_back(std::make_shared<const slide::Block>(std::move(block)));
  }
  show.transition.kind = Transition::Kind::Cut;
  show.reveal = {Reveal::Kind::Line, Seconds(1)};
  show.timeline.cues[0].duration = show.timeline.length = Duration(9000);  // read from 1 s to 9 s
  return show;
}

}  // namespace

TEST_CASE("lines brighten one after the other, each before its turn to be read") {
  const Show show = make_revealed();
  const int dim = 115;
  CHECK(opacities(show, Instant(0ms)) == std::vector{255, 255, dim, dim, dim});
  CHECK(opacities(show, Instant(2600ms)) == std::vector{255, 255, dim, dim, dim});
  CHECK(opacities(show, Instant(2800ms)) == std::vector{255, 255, 185, dim, dim});
  CHECK(opacities(show, Instant(3000ms)) == std::vector{255, 255, 255, dim, dim});
  CHECK(opacities(show, Instant(5000ms)) == std::vector{255, 255, 255, 255, dim});
  CHECK(opacities(show, Instant(7000ms)) == std::vector{255, 255, 255, 255, 255});
  CHECK(opacities(show, settled(show, show.timeline.cues[0])) == std::vector(5, 255));
}

TEST_CASE("between two lines nothing changes, and no change is missed") {
  const Show show = make_revealed();
  CHECK(next_change(show, Instant(0ms)) == Instant(2600ms));
  CHECK(next_change(show, Instant(2700ms)) == Instant(2701ms));
  CHECK(next_change(show, Instant(3000ms)) == Instant(4600ms));
  CHECK(next_change(show, Instant(7000ms)) == Instant(9000ms));
  for (Instant now{}; now < Instant(9000ms); ++now) {
    if (next_change(show, now) == now + Duration(1)) continue;
    CHECK(frame_at(show, now) == frame_at(show, next_change(show, now) - Duration(1)));
  }
}
