// lectern care: how a day of playing wears the panel, as figures and as a picture.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "app/verbs/wear.h"
#include "app/verbs/wear_picture.h"
#include "base/failure.h"
#include "screen/output/png.h"

namespace lectern::app {
namespace {

struct Report {
  Duration length{};
  double budget = 0;
  double ground = 0;
  show::Drift drift;
  Size panel;
  std::vector<Mark> marks;
  Wear still;
  Wear drifting;
};

std::string_view mark_at(const Report& report, Point at) {
  const auto width = static_cast<std::size_t>(report.panel.width);
  const std::size_t pixel = static_cast<std::size_t>(at.y) * width + static_cast<std::size_t>(at.x);
  return mark_names[static_cast<std::size_t>(report.marks[pixel])];
}

bool within_budget(const Report& report) { return report.drifting.worst <= report.budget; }

void print_row(std::string_view name, double still, double drifting) {
  std::printf("%-22.*s %7.3f %9.3f\n", static_cast<int>(name.size()), name.data(), still, drifting);
}

void print_text(const Report& report) {
  const Wear& still = report.still;
  const Wear& drifting = report.drifting;
  std::printf("%.1f hours on %dx%d as it is read; drift of %d pixels, a lap in %.1f hours\n\n",
              Seconds(report.length).count() / 3600, report.panel.width, report.panel.height,
              report.drift.reach(), Seconds(report.drift.lap).count() / 3600);
  std::printf("%-22s %7s %9s\n", "of white's luminance", "still", "drifting");
  print_row("mean of the panel", still.mean_luminance, drifting.mean_luminance);
  print_row("brightest pixel", still.brightest, drifting.brightest);
  print_row("most worn pixel", still.worst, drifting.worst);
  for (std::size_t i = 0; i < mark_names.size(); ++i) {
    if (drifting.by_mark[i] > 0) {
      print_row("  " + std::string(mark_names[i]), still.by_mark[i], drifting.by_mark[i]);
    }
  }
  std::printf("%-22s %6.2f%% %8.2f%%\n\n", "pixels over budget", 100 * still.over_budget,
              100 * drifting.over_budget);
  const Point worst = drifting.worst_pixel;
  const std::string_view mark = mark_at(report, worst);
  std::printf("worst at %d,%d (%.*s): %.3f, %s the budget of %.3f\n", worst.x, worst.y,
              static_cast<int>(mark.size()), mark.data(), drifting.worst,
              within_budget(report) ? "within" : "over", report.budget);
}

nlohmann::ordered_json json_of(const Report& report, const Wear& wear) {
  auto marks = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i < mark_names.size(); ++i) {
    if (wear.by_mark[i] > 0) marks[std::string(mark_names[i])] = wear.by_mark[i];
  }
  return {{"mean_luminance", wear.mean_luminance},
          {"brightest", wear.brightest},
          {"worst", wear.worst},
          {"worst_place", {wear.worst_pixel.x, wear.worst_pixel.y}},
          {"worst_mark", mark_at(report, wear.worst_pixel)},
          {"over_budget", wear.over_budget},
          {"marks", std::move(marks)}};
}

void print_json(const Report& report) {
  const nlohmann::ordered_json json{
      {"length_ms", report.length.count()},
      {"panel", {report.panel.width, report.panel.height}},
      {"drift", {{"reach", report.drift.reach()}, {"lap_ms", report.drift.lap.count()}}},
      {"budget", report.budget},
      {"within_budget", within_budget(report)},
      {"still", json_of(report, report.still)},
      {"drifting", json_of(report, report.drifting)}};
  print(json);
}

void draw(const Report& report, const Exposures& exposures, const content::PreparedShow& prepared,
          const std::filesystem::path& file) {
  const auto view = [](const std::string& title, const screen::LuminanceMap& map,
                       const Wear& wear) {
    char worst[32];
    std::snprintf(worst, sizeof worst, ": worst %.3f", wear.worst);
    return WearView{title + worst, map, wear.worst_pixel};
  };
  std::vector<WearView> views{
      view("Wear as it plays, drifting", exposures.drifting, report.drifting)};
  if (report.drift.radius > 0) {
    views.push_back(view("Wear if it stood still", exposures.still, report.still));
  }
  text::Fonts fonts(prepared.config.fonts);
  screen::write_png(draw_wear(views, report.ground, report.budget, fonts), file);
}

int care(const content::PreparedShow& prepared, const CareOptions& options) {
  const show::Show& show = prepared.show;
  if (show::empty(show)) {
    throw Failure("there is nothing to show in " + prepared.deck.folder.string());
  }
  const double budget = prepared.config.care.budget;
  const Duration length = options.length.value_or(std::chrono::hours(24));
  const Exposures exposures = exposures_in(show, length);
  const double ground = luminance(show.slides.theme.ground);
  Report report{length, budget, ground, show.drift, show.slides.panel.size, marks_on(show), {}, {}};
  report.still = wear_of(exposures.still, report.marks, ground, budget);
  report.drifting = wear_of(exposures.drifting, report.marks, ground, budget);
  if (!options.picture.empty()) draw(report, exposures, prepared, options.picture);
  options.output == OutputFormat::Json ? print_json(report) : print_text(report);
  return within_budget(report) ? exit_fine : exit_findings;
}

}  // namespace

int care(const CareOptions& options) {
  return with_prepared_show(options.target, [&](const content::PreparedShow& prepared) {
    return care(prepared, options);
  });
}

}  // namespace lectern::app
