import { expect, expectNoAxeProblems, testWithoutSite } from './browser.ts';

testWithoutSite('the accessibility check finds what is wrong, and passes what is right', async ({ page }) => {
  const show = (body: string) =>
    page.setContent(`<html lang="en"><title>A leg</title><main>${body}</main></html>`);

  await show('<input name="calf">');
  await expect(expectNoAxeProblems(page)).rejects.toThrow('label: Form elements must have labels');

  await show('<label>Calf, in centimetres <input name="calf"></label>');
  await expectNoAxeProblems(page);
});
