/** Small comforts on the public pages. Everything works without this file; the server decides the same either way. */

// "None of these" and a tick beside it contradict each other: the later one stands.
for (const group of document.querySelectorAll<HTMLElement>('[data-exclusive]')) {
  const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const none = boxes.find(({ value }) => value === group.dataset['exclusive']);
  if (!none) continue;
  group.addEventListener('change', ({ target }) => {
    if (target === none && none.checked) for (const box of boxes) box.checked = box === none;
    else if (target !== none) none.checked = false;
  });
}

// A second press while the answer is on its way would do no harm, but would make a slow line slower.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent'] === 'yes') event.preventDefault();
    form.dataset['sent'] = 'yes';
  });
}

// Back in the browser may show the page as it was left, sent forms and all.
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset['sent'];
});
