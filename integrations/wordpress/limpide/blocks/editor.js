/**
 * The blocks in the editor: what each will be, told in words. The surfaces themselves are shown on
 * the page alone, where there is a visitor. WordPress gives titles and descriptions by the server.
 */
(function ({ blocks, blockEditor, components, element }) {
  const names = ['policy', 'manager', 'newsletter', 'rights', 'choices', 'data', 'open'];
  for (const name of names)
    blocks.registerBlockType('limpide/' + name, {
      edit: function () {
        const { title, description } = blocks.getBlockType('limpide/' + name);
        return element.createElement(
          'div',
          blockEditor.useBlockProps(),
          element.createElement(components.Placeholder, {
            icon: 'shield',
            label: title,
            instructions: description,
          }),
        );
      },
      save: function () {
        return null;
      },
    });
})(globalThis.wp);
