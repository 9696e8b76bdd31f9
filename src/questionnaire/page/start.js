for (const element of document.querySelectorAll('.scripted'))
  element.hidden = false;
for (const element of document.querySelectorAll('.after'))
  element.hidden = true;
fillIn(readDraft());
form.addEventListener('input', () => {
  showAsked();
  if (!keepDraft())
    say('unkept');
});
form.addEventListener('submit', (event) => event.preventDefault());
document.getElementById('save').addEventListener('click', save);
document.getElementById('draft').addEventListener('click', () => {
  giveFile(false);
  say('drafted');
});
document.getElementById('open').addEventListener('change', (event) => {
  if (event.target.files.length === 1)
    open(event.target.files[0]);
});
