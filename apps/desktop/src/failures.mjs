// What the window says when it cannot show the count. Before there is a page nobody has chosen a language: both.

export const failures = {
  noAddress:
    'Start Telstaat met `npm start`: dit venster weet niet waar de telling draait.\n\n' +
    'Start Telstaat with `npm start`: this window was not told where the count runs.',
  notReached:
    'De telling antwoordt niet. Wat bewaard was, is veilig. Start Telstaat opnieuw.\n\n' +
    'The count does not answer. What was saved is safe. Start Telstaat again.',
};

/** A page that stopped by itself, and the one thing to do about it. */
export const crashed = {
  message:
    'Dit venster is vastgelopen. De telling draait door, en wat bewaard was, is veilig.\n\n' +
    'This window crashed. The count goes on, and what was saved is safe.',
  buttons: ['Opnieuw laden (reload)'],
};
