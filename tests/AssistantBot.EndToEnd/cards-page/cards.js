// Draws a card as Teams does, near enough, and tells what the official renderer and a look at the result find wrong with it.
(() => {
  const palettes = {
    light: { ink: '#242424', subtle: '#616161', accent: '#4f52b2', good: '#237b4b', warning: '#835c00', attention: '#c4314b', emphasis: '#f5f5f5', warm: '#fbf6d9' },
    dark: { ink: '#ffffff', subtle: '#adadad', accent: '#a6a7f0', good: '#92c353', warning: '#f8d22a', attention: '#f9899e', emphasis: '#141414', warm: '#463100' },
    contrast: { ink: '#ffffff', subtle: '#ffffff', accent: '#1aebff', good: '#3ff23f', warning: '#ffff01', attention: '#ffff01', emphasis: '#000000', warm: '#000000' },
  };

  function hostConfig(host) {
    const colours = palettes[host];
    const both = (ink, subtle = ink) => ({ default: ink, subtle });
    const style = background => ({
      backgroundColor: background,
      foregroundColors: {
        default: both(colours.ink, colours.subtle), dark: both('#000000'), light: both('#ffffff'), accent: both(colours.accent),
        good: both(colours.good), warning: both(colours.warning), attention: both(colours.attention),
      },
    });
    return new AdaptiveCards.HostConfig({
      supportsInteractivity: true,
      fontFamily: '"Segoe UI", system-ui, sans-serif',
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 200, default: 400, bolder: 600 },
      spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
      separator: { lineThickness: 1, lineColor: host === 'light' ? '#e0e0e0' : host === 'dark' ? '#525252' : '#ffffff' },
      imageSizes: { small: 32, medium: 52, large: 100 },
      containerStyles: { default: style('#00000000'), emphasis: style(colours.emphasis), warning: style(colours.warm), attention: style(colours.warm), good: style(colours.emphasis), accent: style(colours.emphasis) },
      actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline', inlineTopMargin: 16 } },
      adaptiveCard: { allowCustomStyle: false },
      factSet: { title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 150 }, value: { color: 'default', size: 'default', weight: 'default', wrap: true }, spacing: 16 },
      textBlock: { headingLevel: 2 },
      textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' } },
      inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', weight: 'bolder' }, optionalInputs: { weight: 'bolder' } }, errorMessage: { color: 'attention', size: 'small', weight: 'default', spacing: 'small' } },
      table: { cellSpacing: 8 },
    });
  }

  // Draws the card and returns what the renderer says against it.
  window.draw = (card, host, width) => {
    const markdown = markdownit();
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = markdown.render(text);
      result.didProcess = true;
    };
    document.body.className = host;
    const box = document.getElementById('card');
    box.style.width = `${width}px`;
    const drawn = new AdaptiveCards.AdaptiveCard();
    drawn.hostConfig = hostConfig(host);
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
    drawn.parse(card, context);
    const faults = [];
    for (let i = 0; i < context.eventCount; i++) faults.push(context.getEventAt(i).message);
    faults.push(...drawn.validateProperties().validationEvents.map(event => event.message));
    box.replaceChildren(drawn.render());

    // The renderer's own pattern for languages remembers where it stopped, and refuses every second "en".
    return faults.filter(fault => fault !== 'Invalid value "en" for property "lang".');
  };

  // What is cut off or sticks out of the card.
  window.cut = () => {
    const box = document.getElementById('card');
    const right = box.getBoundingClientRect().right + 1;
    const found = [...box.querySelectorAll('*')].filter(each => each.offsetParent !== null && !['OPTION', 'SELECT', 'INPUT', 'TEXTAREA'].includes(each.tagName));
    return found.filter(each => each.getBoundingClientRect().right > right || (each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && getComputedStyle(each).overflowX === 'hidden'))
      .map(each => `${each.tagName} ${each.className}: ${each.textContent.slice(0, 80)}`);
  };

  window.look = async () => {
    const found = await axe.run('#card', { rules: { region: { enabled: false } } });
    return found.violations.flatMap(fault => fault.nodes.map(node => `${fault.id}: ${node.html.slice(0, 300)} ${node.failureSummary}`));
  };

  // What the official JSON schema says against the card. The validator knows the schema's dialect under its newer name alone.
  window.validator = schema => {
    const { $schema, id, ...rest } = schema;
    window.fits = new Ajv({ allErrors: true, unknownFormats: 'ignore' }).compile({ $id: id, ...rest });
  };
  window.validate = card => window.fits(card) ? [] : window.fits.errors.map(error => `${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`);
})();
