import type { Repository } from './repository.ts';

/** Python: nobody but Skein knows anything of it here. `checkout` is what the stories look at. */
const files: Readonly<Record<string, readonly string[]>> = {
  'shop/checkout.py': [
    'from shop.orders import place_order, price_order',
    '',
    '',
    'def checkout(cart):',
    '    """Turns a cart into an order.',
    '',
    '    Nobody pays twice.',
    '    """',
    '    price = price_order(cart)',
    '    return place_order(cart, price)',
    '',
  ],
  'shop/orders.py': [
    'from shop.storage import save_order',
    'from shop.mail import send_receipt',
    '',
    '',
    'def price_order(cart):',
    '    return sum(item.price for item in cart)',
    '',
    '',
    'def place_order(cart, price):',
    '    save_order(cart)',
    '    if price > 100:',
    '        save_order(cart)',
    '    send_receipt(cart, price)',
    '',
  ],
  'shop/storage.py': ['def open_store():', '    return {}', '', '', 'def save_order(order):', '    open_store()[order] = order', ''],
  'shop/mail.py': ['def send_receipt(order, price):', '    print(order, price)', ''],
  'web/handlers.py': [
    'from shop.checkout import checkout',
    '',
    '',
    'def handle_post(request):',
    '    return checkout(request.cart)',
    '',
    '',
    'def handle_put(request):',
    '    return checkout(request.cart)',
    '',
    '',
    'def handle_all(requests):',
    '    return [handle_post(request) for request in requests]',
    '',
  ],
  'tests/test_checkout.py': [
    'from shop.checkout import checkout',
    '',
    '',
    'def test_empty_cart():',
    '    assert checkout([]) is None',
    '',
    '',
    'def test_full_cart():',
    '    assert checkout([1]) is None',
    '',
  ],
  'web/lonely.py': ['def lonely_function(value):', '    return value', ''],
};

/** Writes a few files whose functions call each other across files. */
export async function writeCallingFiles(repository: Repository): Promise<void> {
  for (const [file, lines] of Object.entries(files)) await repository.write(file, lines.join('\n'));
}
