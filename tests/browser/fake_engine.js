/* Stands in for the engine where a test has to decide what comes back, and when. A question is answered with its pages
   from `window.fake`: {delay: {question: ms}, fail, total}; every question that was asked is kept in `window.asked`. */
(() => {
  window.asked = [];
  window.fake = Object.assign({ delay: {}, total: 23, complete: null, meant: null, emergencies: [], fail: false }, window.fake);
  const hit = (query, number) => ({
    path: "guides/heat/",
    anchor: number === 2 ? "" : "steps",
    title: [["结果 " + number + " ", false], [query, true]],
    kind: "健康指南",
    station: number === 1 ? "外海街道社工站" : "",
    heading: number === 2 ? "" : "怎样做",
    extract: [["天气热的时候，", false], [query, true], ["的老人要多喝水，少出门，注意观察。<b>不是标记</b>", false]],
  });
  const value = (facet, filters, id, label, count) =>
    ({ id, label, count, chosen: (filters[facet] || []).indexOf(id) >= 0 });
  const engine = {
    put() {},
    open: (base, language) => Promise.resolve({
      search(query, filters) {
        window.asked.push({ query, filters, base, language });
        const fake = window.fake;
        const answer = {
          query,
          total: fake.total,
          complete: fake.complete === null ? fake.total : fake.complete,
          meant: fake.meant,
          emergencies: fake.emergencies,
          pages: [],
          hits: (from, to) => Promise.resolve(
            Array.from({ length: Math.max(0, Math.min(to, fake.total) - from) }, (_, n) => hit(query, from + n + 1))),
          facets: () => Promise.resolve([
            { id: "type", label: "类型", values: [
              value("type", filters, "guide", "健康指南", 12), value("type", filters, "case", "案例", 3),
              value("type", filters, "lesson", "课程", 0)] },
            { id: "group", label: "服务对象", values: [value("group", filters, "older-people", "长者", 7)] },
          ]),
        };
        const wait = fake.delay[query] || 0;
        return new Promise((resolve, reject) => setTimeout(
          () => (fake.fail ? reject(new Error("gone")) : resolve(answer)), wait));
      },
    }),
  };
  Object.defineProperty(window, "casebookSearch", { get: () => engine, set: () => undefined });
})();
