#include "content/load.h"

#include <exception>
#include <functional>
#include <utility>

#include "base/failure.h"
#include "content/notice.h"
#include "content/stick/stick.h"
#include "show/show.h"

namespace lectern::content {
namespace {

/// What plays plays on, whatever is wrong with what comes: even a text that asks for more memory
/// than there is.
void guarded(LoadResult& result, const std::function<void()>& work) {
  try {
    work();
  } catch (const std::exception& failure) {
    result.problems.push_back(
        {result.sources().subject.path, 0, 0, Severity::Error, "failure", message_of(failure)});
  }
}

void adapt(config::Config& config, const LoadRequest& request) {
  const Rotation turn = request.use == kiosk::Use::Kiosk ? config.display.rotation : Rotation::None;
  const bool as_display = !config.display.resolution && request.display != Size{};
  if (as_display) config.panel.size = rotated(request.display, turn);
  adapt(config, request.preferences);
}

void prepare(LoadResult& result) {
  adapt(result.config, result.request);
  PreparedShow prepared =
      assemble(result.config, *std::exchange(result.material, std::nullopt), *result.snapshot);
  prepared.fingerprint = result.fingerprint();
  prepared.kept = result.stands_in();
  result.problems.insert(result.problems.end(), prepared.problems.begin(), prepared.problems.end());
  if (has_error(result.problems)) return;
  if (show::empty(prepared.show)) {
    result.problems.push_back({prepared.deck.folder, 0, 0, Severity::Error, "no-text",
                               "there is nothing to show in this folder"});
    return;
  }
  result.prepared = std::make_shared<const PreparedShow>(std::move(prepared));
}

LoadResult open(const LoadRequest& request, const std::function<OpenedContent()>& content) {
  LoadResult result{request, {}, nullptr, false, {}, nullptr, {}};
  guarded(result, [&] {
    OpenedContent opened = content();
    result.config = std::move(opened.config);
    result.problems = std::move(opened.problems);
    result.snapshot = std::move(opened.snapshot);
  });
  return result;
}

}  // namespace

LoadResult open(const LoadRequest& request, const FileReader& from) {
  return open(request, [&] { return open_content(request.target, from); });
}

LoadResult open(const LoadRequest& request, const Generation& generation) {
  return open(request, [&] {
    OpenedContent opened = open_content(generation, assets_folder());
    set_panel(opened.config, request.target);
    return opened;
  });
}

LoadRequest request_without(const LoadResult& stick) {
  using Sticks = Target::Sticks;
  LoadRequest request = stick.request;
  request.target.sticks = is_from_stick(stick.sources().subject) ? Sticks::Copy : Sticks::None;
  return request;
}

LoadResult notice_of(const LoadResult& missing) {
  LoadRequest request = missing.request;
  request.from = LoadRequest::From::Notice;
  LoadResult result = open(
      request, [&] { return open_notice(missing.config, missing.problems, missing.sources()); });
  read(result);
  set(result);
  return result;
}

void read(LoadResult& result) {
  if (has_error(result.problems) || result.unchanged()) return;
  guarded(result, [&] { result.material = read_material(result.config, *result.snapshot); });
}

void set(LoadResult& result) {
  if (!result.material) return;
  guarded(result, [&] { prepare(result); });
}

}  // namespace lectern::content
